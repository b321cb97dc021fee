"""Common given names of many countries: what tells a person from a house where nothing else does.

A name that is also the site's (a personal page: the outlet *is* a person), or that stands near a headline with nothing that says so, is
taken for a person's only if it begins with one of these. They are written without accents, in lower case.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
aaron abby abdul abdullah abhishek abigail achim adam adele aditi aditya adrian adrien afonso agata agnes agnieszka ahmad ahmed
ahmet aidan aisha aja ajay akash akira alain alan alasdair alban albert alberto alejandra alejandro aleksander aleksandr
aleksandra alena alessandra alessandro alessia alex alexander alexandra alexandre alexandru alexei alexey alexis alfonso alfred
alfredo ali alice alicia alina aline alison allison alvaro alyssa amanda amber amelia amelie amina amir amira amit amy ana anais
anand anastasia anastasios anat anders andre andrea andreas andrei andrej andres andrew andrey andrzej andy angela angelo anil
anita anja anjali anke ankit ann anna anne annie annika anthony antje antoine anton antonella antonia antonio anu anurag aoife
april archie ariel arjun arkadiusz arlene arnaud arne arthur artur arturo arun ash ashley ashok ashwin asser astrid attila audrey
aurelie aurelien avi axel aylin ayse ayumi balazs baptiste barbara barry bart bartosz bas bashir bastian beata beatrice beatriz
becky bela ben benedicte benjamin benoit bernard bernardo bernd bernhard bertrand beth bettina betty beverly bill billy birgit
bjarne bjorn blake bob bobby bogdan boris bozena brad bradley bram brandon branko brenda brett brian brigitte brinda britta
brittany bronwyn bruce bruno bryan burak caio caitlin cal calum cameron camila camille caoimhe carl carla carlo carlos carmen
carol carolina caroline carolyn carsten casey catalin catalina catherine cathy cecile cedric celine cem cesar cezary chaim chantal
charles charlie charlotte cheryl chiara chidi chieko chinedu chloe chris christa christel christelle christian christina christine
christoph christophe christopher christos ciaran cindy claire clara claude claudia claudio clemens clement cody colette colin
connor corinne cornelia courtney craig cristian cristina crystal csaba curtis cynthia cyril dagmar daisuke daisy dale damien dan
dana daniel daniela daniele danielle danuta dario dariusz darren dave david davide dean deborah debra declan deepak deepika dejan
delphine denis denise deniz dennis derek detlef diana diane didier diego dieter dietmar dimitra dimitris dirk divya dmitri dmitry
dominic dominik dominique don donald donna doris dorota dorothea dorothy doug douglas dov dragan drew duarte duncan dustin dylan
eckart ed eddie edouard edson eduardo edward edwin eileen eirik eitan elaine eleanor elena eleni eli elif elijah elin elisa elise
elizabeth elke ella ellen elodie elsa elzbieta emanuele emeka emil emilie emilio emily emine emma emmanuel emmanuelle emre enrico
enrique eoin erdem eric erica erich erik erin ernesto ernst eskil esteban estelle eszter ethan etienne eugen eugene eva evan eve
evelyn ewa ewan eyal fabien fabio fabrice faisal fanny fatima fatma federica federico felicia felipe felix femi ferdinand ferenc
fergus fernanda fernando filip filippo finn fiona flavia florent florian florin frances francesca francesco francis francisca
francisco franck francois francoise frank franz franziska fraser fred frederic frederik freja frida friedrich fritz gabor gabriel
gabriela gabriele gael gail ganesh gareth gary gaurav gavin gayle geeta genevieve georg george georgi georgios gerald geraldine
gerard gerardo gerd gergely gerhard gert gheorghe giacomo gianluca gianni giannis gijs gil gilberto gilles gina giorgia giorgio
giorgos giovanna giovanni gisela giulia giuliano giulio giuseppe glenn gloria gokhan goncalo gonzalo gopal goran gordon gottfried
grace graham greg gregory grzegorz gudrun guenter guilherme guillaume guillermo gunnar gunter gunther gustav gustavo guy gwen
gyorgy habib haim hakan haki halina hamid hamish hamza hana hanna hannah hanne hans harald harish harold harriet harry haruki
hasan hassan hazel heather hector heidi heiko heiner heinrich heinz helen helena helene helga helmut heloisa hemant hendrik
henning henrik henrique henry herbert hermann herve hildegard hiroko hiroshi hlin holger holly horst howard hubert hugh hugo
huseyin hussein ian ibrahim ida ignacio igor ilaria ilya imran imre ines inga inge ingeborg ingo ingrid ioana ioannis ion ionut
irene irina iris isaac isabel isabella isabelle ismail istvan itai ivan ivana ivo iwona jaap jack jackie jackson jacob jacqueline
jacques jaime jake jakub jamal james jamie jan jana jane janet janice janos janusz jared jaroslav jaroslaw jasmine jason javier
jay jayesh jean jeanne jeff jeffrey jelle jenna jennifer jenny jens jeremy jeroen jerome jerry jerzy jesper jesse jessica jesus
jill jim jimmy jiri joachim joan joana joanna joanne joao joaquin jochen joe joel joelle johann johanna johannes john johnny
jolanta jon jonas jonathan joost jordan jorg jorge joris jose josef josefina joseph josephine josh joshua josip joyce jozef jozsef
juan juana judith judy juergen juli julia julian juliana julie julien juliette julio julius june jurgen justin justine jutta kai
kamal kaori kara karel karen kari karim karin karl karolina karsten karthik katalin katarzyna kate katerina kateryna katharina
katherine kathleen kathrin kathryn kathy katie katja katrin katrina kavita kayla kazuo kees keiko keith kelia kelly kemal ken
kenji kenneth kerry kerstin kevin khaled khalid kieran kim kimberly kiran kirill kirsten kjell klaus knut kofi koji konrad
konstantin konstantinos kostas krishna kristen kristin krzysztof ksenia kunal kurt kwame kyle laetitia laila lakshmi lance larissa
larry lars lasse laszlo laura laure lauren laurence laurent laurie lawrence layla leah leandro lech lee lena lene leo leon leonard
leonardo leonie leslie leszek leticia lewis leyla liam libor lily linda lindsay lindsey linnea lionel lisa liviu liz logan loic
lorena lorenzo lori lothar louis louise lubos luc luca lucas lucia luciana lucie lucy ludmila ludo ludovic ludwig luigi luis luisa
luiz lukas lukasz luke lutz lynn maarten maciej madeleine madhu mads mafalda magda magdalena magnus mahesh mahmoud mahua maik
maike maja makoto malgorzata malin manfred manish manoj manuel manuela marc marcel marcela marcello marcelo marcia marcin marco
marcos marcus mareike marek margaret margarita margaux margot marguerite mari maria mariana marianne mariano maribel marie marieke
marilyn marina mario marion marius mariusz marjolein mark marko markus marsha marta martha martin martina martine mary maryam
masako mason massimo mateo mateus mateusz mathew mathieu mathilde matt matteo matthew matthias maud maureen maurice mauricio
maurizio mauro max maxim maxime maximilian mayank mayumi meera megan megumi mehmet meike melanie melissa meredith merve mette
michael michaela michal michel michele michelle miguel mihai miho mikael mike mikhail miki mikkel miklos milan milos mircea
mireille miroslav mitchell mohamed mohammad mohammed mohan molly monica monika monique morgan morgane moritz morten moshe muhammad
mukesh murat muriel murilo mustafa nabil nadezhda nadia nadine nadja nancy nandini naoki naoko naomi nasser natalia natalie
natasha nate nathalie nathan naveen neha neil ngozi niamh nicholas nick nicola nicolae nicolas nicole niels nigel nikhil nikita
niklas nikola nikolai nikolay nikos nils nina nisha nitin noa noah nobuo noel noemie noor nora norbert norman nuno nuria oceane
odile ofer oksana ola olaf ole oleg olga oliver olivia olivier olof olu omar omer ondrej orhan orly oscar osman otto ove owen
oxana pablo padraig paige paloma pam pamela panagiotis pankaj paola paolo parisa pascal pascale patrice patricia patrick patryk
paul paula paulo pavel pavlos pawel pedro peggy pelle penny per peter petr petra phil philip philipp philippe phillip phyllis pia
piero pierre pieter pietro pilar pim piotr polina pontus pooja pradeep prakash pranav prashant pratik preeti priya priyanka
przemyslaw quentin rachel radek radoslaw radu rafael rafaela rafal raffaele rahul rainer raj rajesh rajiv rakesh ralf ralph raman
ramesh rami ramon randy rania raphael raquel rashid rashmi rasmus raul ravi ray raymond razvan rebecca regina regis reiner
reinhard rekha remi remy renata renate renato renaud renee rhonda rhys ricardo riccardo richard rick ricky rik rita ritu rob
robert roberta roberto robin rocio rod rodney rodrigo roel roger rogerio rohan rohit roland rolf romain roman ron ronald ronen
rory rosa rose ross roy ruben rudiger rudolf ruediger rui rune rupert ruslan russell ruth ruud ryan ryszard sabine sabrina sachin
sally salma salvatore sam samantha samir samuel sana sandeep sander sandor sandra sandrine sandro sangeeta sanjay santosh sara
sarah sascha satoshi saurabh scott sean sebastian sebastien selin serge sergei sergey sergio serkan seth severine shai shalini
shane shankar shannon sharon shaun shawn sheila shelby shelly sherry shinji shira shirley shlomo shreya shubham sibel sibylle
siddharth siegfried signe sigrid sigurd silke silvia simon simona simone siobhan sipho sjoerd slavko smita sneha sofia solene
sonja sophia sophie sora soren sorin spencer spyros srinivas stacey stacy stan stanislav stanislaw stanley stavros steen stefan
stefania stefanie stefano steffen stein stella sten stephan stephane stephanie stephen steve steven stewart stijn stuart sudha sue
sunil sunita suresh susan susana susanna susanne suzanne svein sven svenja svetlana swati sylvain sylvia sylvie szymon tadeusz
takashi takeshi tal tamara tamas tammy tanja tanvi tanya tara tarek tariq taro tatiana taylor ted teresa terri terry tetsuya teun
thabo thanasis theodore theodoros theresa thiago thibault thibaut thierry thijs thomas thorsten tiago tibor tiffany tilman tim
timothy tina tobias todd tolga tom tomas tomasz tommaso tommy tomoko toni tony tonya tore torsten tracey tracy travis trevor
tristan trond tunde tushar tyler udo ugur ulf uli ulla ulrich ulrike uma umberto uri ursula urszula ute uwe vaclav vadim valentin
valentina valeria valerie vanessa varun vasco vasile vasilis vasily venkat vera verena veronica veronique vicente vicki victor
victoria viggo vijay vikas vikram viktor vinay vincent vincenzo vinicius vinod virginie vishal vitaly vitor vittorio vivek vlad
vladimir vojtech volker volodymyr walter waltraud wanda warren wayne wendy werner wesley whitney wilhelm will william willie wim
wojciech wolfgang wouter xavier ximena yael yair yana yann yannick yannis yaren yaroslav yasemin yash yasmin yelena yevgeny yoav
yoko yolanda yomi yoshi yossi youssef yuki yuko yulia yumi yuri yusuf yves yvonne zach zachary zahra zainab zbigniew zdenek zeynep
ziyi zoe zoltan zoran zsolt zsuzsanna zuzana
"""

GIVEN_NAMES: Final = frozenset(_NAMES.split())
"""The names, without accents, in lower case."""
