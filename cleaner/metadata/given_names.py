"""Common given names of many countries: what tells a person from a house where nothing else does.

A name that is also the site's (a personal page: the outlet *is* a person), or that stands near a headline with nothing that says so, is
taken for a person's only if it begins with one of these. They are written without accents, in lower case.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
aaron aarti abbie abby abdoulaye abdul abdullah abdulrahman abel abhijit abhishek abigail abiodun abraham abram achieng achim ada adaeze
adalbert adam addie addison adela adelaide adele adelheid adeline adina aditi aditya adolf adolfo adria adriaan adrian adriane adrianna
adrien adrienne afonso agata agatha agathe aglaia agnes agneta agnete agnieszka agus agustin ahmad ahmed ahmet aida aidan aiden aileen
aimee aino ainsley aisha aisling aissatou aivars aja ajay akash akiko akin akira akshay alain alaina alan alana alanna alasdair alastair
alba alban albert alberto alec alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksi alena alessandra alessandro alessia
alex alexa alexander alexandra alexandre alexandria alexandros alexandru alexei alexey alexia alexis alfie alfons alfonso alfred alfredo
algirdas ali alice alicia alicja alida alina aline alisa alisha alison alistair alix allegra allie allison ally alma almut alois alondra
aloysius alphonse altan alva alvaro alvin alwin alyson alyssa amadeus amal amalia amalie amanda amar amara amaya amber amelia amelie amina
amir amira amit amos amrita amruta amy ana anabel anabela anais anand ananya anastasia anastasios anat anatoly anders andi andre andrea
andreas andreea andrei andrej andres andrew andrey andris andrius andrzej andy anett anette angel angela angelica angelika angelina angelo
angie angus anh anika anil anila anisa anita anja anjali anke ankit ankita ankur ann anna annabel annabelle annalisa anne anneke anneli
annelie anneliese annemarie annette annick annie annika anouk anselm ansgar anthony antje antoine antoinette anton antonella antonia
antonin antonio antonis antti anu anuj anupam anurag anusha anya aoife april arash archie ari aria ariana arianna ariel ariella arielle
aristides arja arjen arjun arkadiusz arlene arlo arman armand armando armin arnaud arne arnold aron arpita arsene art artem arthur artur
arturas arturo arun arvid arvind aryan asa asger ash asha asher ashlee ashleigh ashley ashok ashton ashwin asif asim asma asmus asser asta
astrid athena atle attila aubrey audra audrey august augusta augustin augustine augusto aurelia aurelie aurelien aurora austin autumn ava
averil avery avi avital avraham axel axelle aya ayaan ayako ayelet ayesha ayla aylin ayman ayse aysegul aysha ayumi ayumu azadeh aziz
aziza babak babette bahar bailey balazs baldur balint bambang baptiste barak barbara barney barrett barrie barry bart bartholomew barton
bartosz bas bashir basil bassam bastian bea beata beate beatrice beatrix beatriz beau bebe becca becky bela belinda bella belle ben bence
benedetta benedict benedicte benedikt benita benito benjamin benji bennett benno benny benoit bente bentley berit berkay bernadette
bernadine bernard bernardo bernd bernhard bernice bernie bert berta bertha berthold bertram bertrand bess bessie beth bethan bethany betsy
bette bettina betty beverley beverly bharat bhavna bianca bilal bill billie billy birgit birgitta birgitte birthe bjarne bjoern bjorg
bjorn blair blaise blake blanca blanche blanka blythe bo bob bobbie bobby bodil bogdan bogumil bohdan bonnie boris borja borut boyan boyd
bozena brad braden bradford bradley brady bram branden brandi brandon brandy branislav branko breanna brecht bree brenda brendan brenna
brennan brent brett brian briana brianna brice bridget bridie brigid brigitta brigitte brinda brit britt britta brittany brittney brock
broderick brody bronwen bronwyn brooke bruce bruno bryan bryanna bryant bryce brynn bryon bryony bud budi burak burcu burkhard burt byron
caio caitlin caitlyn cal caleb callie callum calum calvin cameron camila camilla camille camillo candace candice candida caoimhe cara
carey carina carl carla carlee carlene carley carlo carlos carlotta carlton carly carmel carmela carmelo carmen carol carola carole
carolin carolina caroline carolyn carrie carson carsten carter cary caryn casey caspar casper cassandra cassidy cassie cat catalin
catalina catarina caterina catharina catherine cathleen cathrin cathrine cathryn cathy cato cecil cecile cecilia cecilie cedric cedrik
celeste celestine celia celina celine cem cesar cezary chad chaim chana chandler chandra chanel channing chantal charlene charles charley
charlie charlotte charly charmaine chase chaya cheikh chelsea chelsey cher cherie cherise cheryl cheyenne chiara chidi chieko chika
chinedu chinonso chinwe chioma chip chloe chris chrissie chrissy christa christel christelle christen christiaan christian christiana
christiane christianne christie christin christina christine christof christoffer christoph christophe christopher christos christy chuck
chung ciara ciaran cillian cindy ciprian claas claire clara clare clarence clarice clarissa clark claud claude claudette claudia claudine
claudio claus clay clayton clea clem clemence clemens clement clementine cleo cliff clifford clifton clint clinton clive clodagh clotilde
clyde cody cole colette colin colleen collin conall connie connor conny conor conrad conradin consuelo cooper cora coralie cordelia
cordula corentin corey corina corinna corinne cornelia cornelis cornelius corrado corrie cory cosima cosmin cosmo costas costin courtney
craig cristian cristiana cristina cristobal cristopher crystal csaba curt curtis cynthia cyril cyrille cyrus daan dagmar dagny dahlia
dainis daisuke daisy daiva dale dalia dalton damaris damian damiano damien damir damon dan dana danae dane dani danica daniel daniela
daniele daniella danielle danika danilo danita danna danny dante danuta danylo daphne daragh darby darcy darek daria darin dario darius
dariusz darla darlene darnell darrel darrell darren darryl daryl dave davian david davide davina davis davit davor dawid dawit dawn dean
deanna deb debashish debbie deborah debra declan dee deena deepa deepak deepika deepti deirdre dejan delia delilah delphine demetrius demi
denis denise deniz dennis denny denzel deon derek derick dermot derrick derya desiree desislava desmond detlef detlev devin devon dewi
dexter deyan dhruv diana diane dianna dianne diarmuid dick didier diederik diego dieter dietlind dietmar dietrich dilip dillon dimitar
dimitra dimitri dimitrios dimitris dina dinah dinesh dino diogo dion dirk divya djamila dmitri dmitrii dmitry dobromir dolly dolores dom
domantas domenico dominic dominica dominick dominik dominika dominique don donal donald donata donatella donato donna donny donovan dora
doreen dorian dorien dorin dorina doris dorit dorota dorothea dorothee dorothy dorrit dorte dorthe dottie doug douglas dov dragan dragana
dragos drew duane duarte duc dudley duke duncan dunja durga dustin dwayne dwight dylan eamon eamonn earl ebba eberhard ebony eckart
eckhard eckhart ed eda edda eddie eddy eden edgar edgardo edie edina edith edmond edmund edmundo edna edouard edson eduard eduarda eduardo
edvard edward edwin edwina edyta eetu effie efrain efren egbert egle egon ehud eija eike eileen eilidh eimear einar eino eirik eirini
eitan eivind ekaterina ekkehard elaina elaine elana elbert eleanor eleanora elena eleni eleonora eleonore elfriede eli eliana elias elif
elijah elin elina eline elinor eliot eliott elisa elisabeth elisabetta elise eliseo elisha elissa eliza elizabeth elizaveta elke ella elle
ellen ellie elliot elliott ellis elma elmar elmer elodie eloise elon elouise elsa else elsie elspeth elton elvira elvis elyse elzbieta
emad emanuel emanuela emanuele emeka emelie emerson emery emil emile emilia emiliano emilie emilio emily emina emine emma emmanouil
emmanuel emmanuelle emmeline emmett emre enda enid enikoe ennio enrico enrique enzo eoghan eoin ephraim erdem eric erica erich erick
ericka erik erika erin erkan erkki erling erma ernest ernestine ernesto ernie ernst errol erwan erwin eryn esben eskil esme esmeralda
esperanza esteban estela estella estelle ester esther estrella eszter ethan ethel etienne etta eugen eugene eugenia eugenie eugenio eunice
eva evan evangelia evangelos evanthia eve evelien evelin evelina eveline evelyn everett evert evi evie ewa ewald ewan ewen eyal eyup
ezekiel ezra fabian fabiana fabiano fabien fabienne fabio fabiola fabrice fabrizio fadi fahad faisal faith fajar falko fanni fannie fanny
farah fares farhad farhan farid farida faried farrah faruk fateh fatih fatima fatimah fatma fatou faustine fay faye federica federico
fedor felicia felicitas felicity felipe felix feliz femi femke ferdinand ferdinando ferenc fergal fergus fernand fernanda fernando ferran
fidel fiene filip filipa filipe filippa filippo filomena finbarr findlay finja finley finn fiona fionn fionnuala fiorella fitz flavia
flavio fletcher fleur flo flora florence florencia florent florentin florentina florian floriane florin floris floyd flurin folake folke
folkert fotis fran franca frances francesca francesco francine francis francisca francisco franck franco francois francoise frank frankie
franklin franz franziska franziskus fraser frauke fred freda freddie freddy frederic frederick frederico frederik frederike fredric
fredrik freek freja freya frida frieda friederike friedhelm friedrich frits fritz frode fumiko gabby gabi gabija gabor gabriel gabriela
gabriele gabriella gabrielle gaby gael gaelle gaetan gaetano gage gail galen galina ganesh gareth garret garrett garrick garrison garry
garth gary gaspard gaston gaurav gauri gautam gauthier gavin gavriel gayle gaynor geert geeta geir gemma gena gene geneva genevieve geoff
geoffrey geoffroy georg george georges georgette georgi georgia georgiana georgie georgina georgios geraint gerald geraldine gerard
gerardo gerben gerd gerda gergely gergo gerhard geri germaine german gernot gerold gerrit gerry gert gertraud gertrude gerwin gesa gesche
gesine ghada ghassan gheorghe gia giacomo giada gian giancarlo gianfranco gianluca gianmarco gianni giannis gianpaolo gideon gijs gil
gilbert gilberto gilda giles gill gilles gillian gina ginevra ginger ginny gino gintaras giordano giorgia giorgio giorgos giovanna
giovanni girts gisela gisele giselle gita gitta gitte giulia giuliana giuliano giulio giuseppe giuseppina giusy gladys glen glenda glenn
glenys gloria glyn gobind godfrey goetz gokhan gokul golda goldie goncalo gonzalo gopal goran gordana gordon gosia gottfried gotthard
govind grace gracie graciela grady graeme graham graig grainne grant graziella greg gregg gregoire gregor gregorio gregory greta gretchen
grete gretel grethe griet griffin grigoris griselda grzegorz gudrun guenter guido guilherme guillaume guillermo gul guler gunda gundula
gunhild gunilla gunnar gunter gunther guntram gurpreet gus gustaf gustav gustave gustavo guy gwen gwendolyn gwyneth gwynne gyorgy gyula
habib hadi hadley hagen hailey haim hakan haki hal hala haley halil halima halina hallie hamid hamish hamza hana hank hanka hanna hannah
hanne hannelore hannes hannu hans hansjorg harald hardy hari haris harish harlan harley harm harold haroon harper harpreet harriet harris
harrison harry harsh harsha hart hartmut hartwig haruka haruki harvey hasan hassan hatice hattie haydar hayden hayley hazel heath heather
heba hebe hector hedda hedvig hedwig heidi heike heikki heiko heiner heino heinrich heinz hela helen helena helene helga helge hella helle
helma helmi helmut helmuth heloisa heloise hemant hendra hendrik hendrikje henk henning henny henri henriette henrik henrique henry henryk
herb herbert heribert herman hermann hermina hermine hernan herve hester hieu hilary hilda hilde hildegard hildegarde hillary hilmar hina
hiram hiroaki hiroki hiroko hiroshi hisham hlin holger holly homer honor hope horace horatio horst hortense hortensia hossam hossein
howard hoyt hua hubert huda hudson hugh hughes hugo hulda humberto humphrey hung hunter huong husain husam huseyin hussain hussein huw
hyacinth hyejin iago iain ian ianthe iara ib ibrahim ibrahima ibtisam ida idan idris ieva ifeoma ignacio ignacy ignaz igor ihab ihor ike
iker ilana ilaria ilario ildiko ilias ilija ilka ilker ilkka ilona ilsa ilse ilya ilze imad imani imelda imke immanuel imogen imran imre
ina indah indira indra ines inese inez inga inge ingeborg ingela inger ingmar ingo ingrid ingvar inka inken innes ioana ioanna ioannis
iolanda iolanthe ion ionut irena irene irina iris irma irmgard irvin irving irwin iryna isa isaac isabel isabela isabell isabella isabelle
isadora isaiah isaias isak isha ishaan ishan ishita isidora isidore isidro isis isla ismael ismail isobel isolde israel issa istvan itai
itamar iulia ivan ivana ivar ivaylo ivo ivonne ivor ivy iwan iwona iyad izabela izzy jaakko jaap jabari jacek jacinta jacinto jack jackie
jackson jaclyn jacob jacopo jacqueline jacquelyn jacques jada jade jaden jadwiga jael jafar jaime jair jake jakob jakub jalal jalen jamal
jameel james jameson jami jamie jamila jan jana janae jane janek janelle janet janette janez jani janice janie janina janine janis janka
janna janne jannes jannik jannis janos jansen janusz jared jarek jari jarle jarmila jaroslav jaroslava jaroslaw jarrett jarrod jarvis
jascha jasmin jasmina jasmine jason jasper jaspreet javier jawad jax jay jaya jayant jayden jayesh jaymie jayne jayson jean jeana jeanette
jeanine jeanne jeannette jeannie jeannine jed jeff jeffery jeffrey jelena jelica jelle jelmer jemima jemma jen jenifer jenna jennie
jennifer jenny jens jeppe jerald jeremiah jeremias jeremie jeremy jeri jermaine jeroen jerome jeronimo jerrold jerry jerzy jesper jess
jesse jessica jessie jessy jesus jethro jette jewel jihye jill jillian jim jimena jimmie jimmy jin jindrich jiri jisoo jitka jiwoo jo
joachim joakim joan joana joann joanna joanne joao joaquim joaquin joaquina jocelyn jochem jochen jodi jodie jody joe joel joela joelle
joep joerg joern joey johan johana johann johanna johannes john johnathan johnathon johnnie johnny joke jolanda jolanta jolene jolie
jolyon jon jona jonah jonas jonatan jonathan jonathon joni jonna jonny joonas joost joran jordan jordana jordanna jordi jordyn jorg jorge
jorgen joris jorit jorma jorn jose josef josefa josefin josefina josefine joseph josephine josh joshua josiah josie josip joss jost josue
jouko jouni jovan jovana joy joyce jozef jozsef juan juana juanita jud juda judah judd jude judi judie judit judith judy juergen juha
jukka jules juli julia julian juliana juliane julianna julianne julie julien juliet julieta julietta juliette julija julio julissa julita
julius juliusz jun june junior juraj jurek jurgen jurgita juri jurij juris jussi justin justina justine justus jutta juuso jyoti jyrki
kaarina kacper kadir kai kaia kailash kaisa kaitlin kaitlyn kaito kaj kaja kajsa kala kaleb kali kalina kalle kalpana kalyani kamal kamala
kamau kamil kamila kamilla kane kanika kaori kara karan karel karen kari karim karima karin karina karine karl karla karlheinz karli karlo
karlos karma karol karola karolin karolina karoline karsten karthik kasey kashmir kasia kaspar kasper kassandra kat katalin katarina
katarzyna kate katelyn katerina kateryna kath katharina katharine katherine kathi kathie kathleen kathrin kathryn kathy kati katia katie
katinka katja katka katlyn katrien katrin katrina katrine katy katya kaveh kavita kavya kay kaya kayla kaylee kazimierz kazuko kazuo
kazuya keanu keegan keely keenan kees kehinde keiko keira keisha keith kelechi kelia kelley kelli kellie kellin kelly kelsey kelsie kelvin
kemal ken kendall kendra kendrick kenji kennedy kenneth kenny kent kenta kenza keri kermit kerri kerrie kerry kerstin kestutis kevan kevin
khadija khaled khalid khalil khloe kieran kiersten kiki kilian killian kim kimberley kimberly kimmo kinga kingsley kip kira kiran kirby
kiri kirill kirk kirsi kirstein kirsten kirsti kirstie kirstin kirsty kit kitty kiyoshi kjartan kjell kjersti klaas klara klaudia klaus
klemens knud knut kobe kobi kody koen kofi koji kolja konrad konstantin konstantina konstantinos kora koray korbinian korey korinna kosta
kostas kourtney krasimir kris krishna krista kristel kristen kristi kristian kristiane kristie kristien kristiina kristin kristina
kristine kristjan kristof kristofer kristoffer kristopher kristy krisztian krisztina krystal krystle krystyna krzysztof ksenia ksenija
kuba kuldeep kunal kurt kurtis kwabena kwadwo kwaku kwame kwasi kyle kylie kym kyoko kyra kyriakos lacey lachlan lada ladislav laetitia
laila lakshmi lalita lamar lamin lana lance landon lane lara larisa larissa larry lars lasse laszlo latasha latisha latoya laura laure
laurel lauren laurence laurens laurent laurentiu laurenz lauri laurie laurin lauritz lavinia lawrence lawson layla lazar lea leah leander
leandra leandro leann leanna leanne lech leda lee leela leena leif leigh leighton leila leire leland lelia lemuel len lena lene leni lenka
lennart lennert lenny lenora lenz leo leon leona leonard leonardo leonhard leonhardt leonid leonidas leonie leonor leonora leonore leopold
leora lerato leroy les lesley leslie lester leszek leticia letitia letizia lettie lev levent levi levin lew lewis lex lexi leyla lia liam
liana liane libby libor lida lidia lidija lieke lien liese lieselotte lieve liezl liisa lijun lila lili lilia lilian liliana liliane
lilith lilla lilli lillian lillie lilly lily lin lina lincoln linda lindsay lindsey lindy line linh linn linnea linus lionel lior lis lisa
lisbet lisbeth lise liselotte lisette lissa lissy liv livia liviu liz liza lizbeth lizette lizzie lizzy ljiljana ljubica ljubomir
llewellyn lloyd lluis logan loic lois lola lolita lon loni lonnie loraine lore loredana lorelei loren lorena lorenz lorenza lorenzo
loretta lori lorie lorin lorna lorraine lothar lotta lotte lottie lou louella louie louis louisa louise lourdes lovisa lowell luana lubos
luc luca lucas luci lucia lucian luciana luciano lucie lucien lucienne lucila lucille lucinda lucio lucius lucretia lucy ludek ludger
ludivine ludmila ludo ludolf ludovic ludovica ludvig ludwig luigi luigina luis luisa luise luiz lukas lukasz luke lula lumir luna lupe
lusine luther lutz luuk luz lydia lydie lyn lynda lyndon lyndsay lyndsey lynette lynn lynne lynsey lyubov maaike maarit maarten maartje
mabel macarena macey maciej mack mackenzie macy mada madalena madalina maddie maddison maddy madeleine madelene madeline madelyn madge
madhavi madhu madhur madi madison mads mae maeve mafalda magali magalie magda magdalena magdalene magdi maggie magna magne magnus mahdi
mahesh mahir mahmood mahmoud mahmut mahsa mahua mai maia maik maike maira mairead maisie maja majid makayla makoto maksim maksym malachi
malak malcolm malene malgorzata malia malik malin malina malini malka mallory malte malvina mamadou mandy manfred manish manjit mano
manoel manoj manolis manon manpreet mansi mansour manuel manuela manus mara marah marc marcel marcela marcelina marceline marcella
marcelle marcello marcelo marci marcia marcie marcin marcio marco marcos marcus marcy mareike marek maren margaret margareta margarete
margarethe margarida margarita margaux marge margery margherita margie margit margot margret margrethe margriet margrit marguerite mari
maria mariah mariam mariama mariamne marian mariana mariane mariangela mariann marianna marianne mariano maribel maricel marie marieke
mariella marielle marietta marija marijke marijn marika mariko marilena marilou marilyn marin marina marine marinella marino marinus mario
marion maris marisa marisol marissa marit marita marius mariusz marja marjan marjolein marjorie mark marketa markku marko markus marla
marlee marleen marlena marlene marley marlies marlis marlon marlyn marny marquis marrion marsha marshall mart marta marte marten martha
marti martial martijn martin martina martine martinus marty marvin mary maryam maryann maryanne marybeth marylou masako masha mason
massimiliano massimo matea matej mateja mateo mateus mateusz mathew mathias mathieu mathilda mathilde mathis matias matija matilda matilde
matjaz mats matt matteo matthew matthias matthieu matthijs mattia mattie matty matus maud maude maura maureen mauri maurice mauricio
maurits maurizio mauro maurus mavis max maxence maxi maxim maxime maximilian maximiliane maximo maxine maxwell may maya mayank mayra maysa
mayumi mayur mazen meagan meaghan meera meg megan megha meghan megumi mehdi mehmet mehran mehul mei meike meinhard meir meirion mel
melanie melati melba melina melinda melisa melissa melita melker mellisa melodie melvin melvyn mercedes meredith merel meriem merijn merja
merle merlin merrill merritt merry merve meryem meryl mette mia mica micah micha michael michaela michail michal micheal michel michela
michele micheline michelle michiel mick mickael mickey micky mieke mies mieszko miguel mihaela mihai mihail mihir miho mika mikael mikaela
mikaila mike mikel mikhail miki mikkel mikko miklos mikolaj mila milan milana milena miles milica milivoj milla millicent millie milly
milo milorad milos miloslav milovan milton mimi mina minami mindy minerva minh minho minji minna minnie mira mirabelle miranda mircea
mireia mireille mirela mirella miri miriam mirja mirjam mirjana mirka mirko miroslav miroslava miroslaw mischa misha missy mitch mitchell
mitja mitzi moana modestas modesto mohamad mohamed mohammad mohammed mohan mohit mohsen moira moises mollie molly mona monica monika
monique monserrat monte montgomery montserrat monty morag moreno morgan morgane moritz morris mort morten mortimer moses moshe mostafa
moti mourad moussa muhammad muhammed muhammet mukesh munir murad murat muriel murilo murray musa mustafa mustapha mykola myles myra myriam
myrna myron myrtle nabil nabila nada nadav nader nadezhda nadia nadim nadin nadine nadir nadja nagy nahid nahla nahum naima najib najma
nakul naledi nan nana nancy nandini naoki naoko naomi narayan narendra naresh nash nasim nasir nasra nasreen nasrin nasser nat natacha
natalia natalie nataliia nataliya natallia natan natascha natasha natasja nate nathalia nathalie nathan nathanael nathaniel natsuki naveen
navid navin nayeli nazanin nazim neal ned neda neeraj neha nehemiah neil nela nele nell nella nelle nellie nelly nelson nena nerea nerijus
nerissa nesma nestor neta netta nettie neus neville nevin neza ngoc ngozi nguyet nia niall niamh nicasio niccolo nichola nicholas nichole
nick nickolas nicky nico nicola nicolaas nicolae nicolai nicolaj nicolas nicolau nicole nicoleta nicoletta nicolette nicolo nicusor niels
nienke nigel nihal nik nika nikhil niki nikita nikki niklas niklaus niko nikola nikolai nikolaj nikolaos nikolas nikolaus nikolay
nikole nikos nila nilay nilgun nilima nils nilufar nima nina ninette nino nira niraj nirmal nirmala nisha nishant nita nitin nitya nives
njeri nkechi noa noah noam nobuo noel noelia noella noelle noemi noemie noga nomsa noor nora norah norbert noreen nori norma norman norris
nour noura nuala nuno nur nura nuria nurul nyah nydia oana obinna oceane octavia octavian octavio oda odd odette odile odilo ofelia ofer
ofra oisin okan oksana ola olaf olav oldrich ole oleg oleh oleksandr oleksandra oleksiy olena olga olgica oli olimpia oliva olive oliver
olivera olivia olivier olle ollie olof olov olu oluf olufemi oluwaseun olympia omar omer omri ona ondrej onni onur oona ophelia ophelie
ora oran oren orestis orhan oriana oriol orit orla orlaith orlando orly orsolya orson orville osama oscar oskar oskari osman osmond ostap
osvaldo oswald oswaldo otieno otis ottilie otto ousmane outi ove ovidiu owain owen oxana ozan ozge ozlem paavo pablo paco paddy padma
padraig paige paivi pal paloma pam pamela panagiotis panayiotis pankaj panos paola paolo parisa parker parminder parvati parveen pascal
pascale pascual pasi pasquale pat patric patrice patricia patricio patrick patrik patrizia patrycja patryk patsy patti pattie patty paul
paula pauletta paulette paulina pauline paulius paulo paulos paulus pavel pavla pavle pavlo pavlos pawel payal payton peadar pearl pedro
peer peg peggy pekka pelin pelle penelope penina pennie penny per percival percy peregrine peri perla pernilla pernille perry perseus
persis pertti peta petar pete peter petr petra petri petro petronella petrus petteri petya phil philemon philip philipp philippa philippe
phillip phillipa phineas phoebe phuong phyllis pia piedad pier piera pierce piergiorgio pierluigi piero pierpaolo pierre pierrette
pierrick piet pieter pietro pilar pilvi pim pinar piotr piper pippa pirkko piroska pius plamen pnina polina polly pontus pooja poonam
poppy porfirio portia poul prabhat prabhu pradeep pradnya prakash pranav pranay prasad prasanna prashant prateek prathamesh pratik praveen
pravin predrag preetam preeti premila prentice prescott presley preston priit prince prisca priscilla pritam prithvi priti priya priyanka
prosper przemyslaw purnima purvi putri qasim quang quentin quincy quinn quinten quintin quinton raanan raban rabea rabia rachael rachel
rachelle rachid radek radha radhika radim radka radko radmila radomir radoslav radoslaw radovan radu rae raeanne raf rafael rafaela
rafaella rafal rafe raffael raffaela raffaele raffi rafi ragnar ragnhild raheem rahel rahim rahul raia raija raimo raimond raimund
raimundo raina rainer raisa raj raja rajan rajat rajeev rajendra rajesh rajiv rajni rakesh rakhi ralf ralph rama raman ramesh rami ramin
ramiro ramon ramona ramsey ramy rana rand randal randall randi randolph randy rani rania ranjan ranjana ranjit ransom raoul raphael
raphaela raphaelle raquel rasa rasha rasheed rashid rashida rashmi rasmus ratna raul ravi ravinder ray raya rayan raymond raymund raymundo
rayna raynald raynor razan razvan reagan reba rebeca rebecca rebecka rebekah rebekka reece reema reese reg regan reggie regina reginald
regine regis reid reidar reidun reiko reina reinaldo reiner reinhard reinhart reinhild reinhold reinier rekha remco remi remo remus remy
rena renata renate renato renaud rene renea renee renita renske reshma reta retha reto reuben reut rex rexford rey reyes reyhan reyna
reynaldo reza rhea rhett rhian rhiannon rhoda rhona rhonda rhys ria rian riana rica ricarda ricardo riccarda riccardo rich richard
richelle richie rick rickey ricki rickie ricky rico ridha rie rieke riikka rik rika rikard rikke riley rilla rima rimantas rimma rina
rishabh rishi rita ritu ritva riva rivka riya rizki roald roan rob robb robbie robby robert roberta roberto robin robina robinson robyn
rocco roch rochelle rocio rocky rod roderick rodney rodolfo rodolphe rodrigo rodrigue roel roelof rogelio roger rogerio rohan rohini rohit
roland rolanda rolando rolf roma romain roman romana romano romeo romina romuald romy ron rona ronald ronaldo ronan ronda ronen roni ronja
ronnie ronny rony roope rory rosa rosalia rosalie rosalind rosalinda rosalyn rosamund rosanna rosanne rosario rosaura roscoe rose roseann
roseanne rosella roselyn rosemarie rosemary rosetta rosi rosie rosina rosita roslyn ross rossana rossella roswitha rosy rotem rowan rowena
rowland roxana roxane roxanna roxanne roxy roy royce roz ruairi ruba ruben rubens rubina ruby rudi rudiger rudolf rudolph rudy ruediger
rufus ruggero rui rukmini rune rupert ruperto rupinder ruslan russ russel russell ruta rutendo rutger ruth ruthann ruthie ruud ruxandra
ryan ryann ryder ryne ryoko ryszard ryuichi saad saba sabah sabiha sabina sabine sabrina sacha sachiko sachin sadia sadie saeed safia
safiya saga sagar sahar sahil said saida saiful saji sakari sakina salah saleem saleh salem salim salima salina sallie sally salma salman
salome salomon salvador salvatore sam samad samantha samar samara sameer sameera sami samia samina samir samira sammie sammy samson samuel
samuele samuli samvel sana sanaa sandeep sander sandhya sandi sandie sandip sandis sandor sandra sandrine sandro sandy sanela sangeeta
sanjay sanjeev sanjiv sanjoy sankar sanna sanne santeri santiago santo santos santosh sanya saoirse sapna sara sarah sarai saranya sarina
sarita sascha sasha saskia satish satoshi satu satya saul saundra saurabh savannah saverio savina savita savvas sawyer sayan sayed scarlet
scarlett scot scott scottie seamus sean seb sebastiaan sebastian sebastiano sebastien seema sefa seif selena selene selim selin selina
selma selwyn senad seppo serap serena serge sergei sergej sergey sergi sergii sergio sergiu serhii serhiy serkan seth severin severine
sevgi sevil seydou seyed seymour shadi shae shai shaila shailesh shaina shakira shalini shalom shamika shamim shamus shana shane shanelle
shani shania shanice shankar shanna shannon shanta shantanu shantel shanti sharad shari sharif sharla sharlene sharmila sharon sharyn
shashank shashi shaun shauna shaunna shawn shawna shay shayla shayna shea sheba sheena sheenagh sheetal sheikh sheila shelagh shelby
sheldon shelia shelley shelli shellie shelly shelton sheree sheri sherif sherman sherri sherrie sherry sherwin sheryl shiela shikha shilpa
shimon shinji shira shireen shirin shirley shiv shiva shivam shivani shlomit shlomo shmuel shona shoshana shota shreya shrikant shruti
shubham shubhangi shulamit shweta shyam sian siavash sibel sibyl sibylle sid siddharth siddhartha sidney sidonie sidsel siegbert siegfried
sieglinde siegmar siegmund sienna sierra sietske sif sigal siggi sigismund sigmund signe sigrid sigrun sigurd siim siiri silas silja silje
silka silke silvain silvan silvana silvano silvester silvia silvie silvina silvio silvius sima simen simeon simge simi simin simon simona
simone simonetta simran sina sinan sinclair sindre sine sinead sini siobhan sipho siri sirpa sissel sita siti sivan siw sixten sjoerd skye
skylar skyler slava slavica slavko slavomir sloane slobodan smadar smita sneha snezana snjezana socorro sofia sofiane sofie solange solene
solomiya solomon solveig solvej somer sondra sonia sonja sonny sonya soojin sophia sophie sora soraya soren sorin sotiris souad soumya
sourav spencer spyros srinivas stacey staci stacia stacie stacy stan stanislas stanislav stanislava stanislaw stanko stanley stanton starr
stathis stavros stavroula steen stef stefan stefana stefani stefania stefanie stefano stefanos stefanus steffen steffi stein steinar
stella sten stepan stephan stephane stephani stephania stephanie stephany stephen stephon stern steve steven stevie stew stewart stig
stijn stine stjepan stoyan stratos struan stu stuart subhash subrata suchitra sudha sudhir sue suellen sufjan sugandha suhail sujata
sukanya sukhdeep sukru sulaiman suleiman suleyman sultan suman sumeet sumit sumita summer sune sunil sunita sunniva sunny surabhi suraj
surendra suresh surya susan susana susann susanna susannah susanne sushil sushma susi susie susy suvi suzan suzana suzanna suzanne suzette
suzie suzy svein sven svend svenja sverre svetlana svetoslav svitlana swantje swati sybil sybille syd sydney syed sylvain sylvaine sylvan
sylvana sylvester sylvia sylviane sylvie sylwester sylwia szabolcs szilard szilvia szymon tabatha tabea tabitha tad tadeo tadeusz tafadzwa
taha tahir tahmina taina taisia taiwo takashi takeshi takumi tal tali talia talita tallulah talya tam tamar tamara tamas tameka tamer tami
tamie tamika tamir tammie tammy tamsin tanaz tania tanisha tanja tanner tansu tanvi tanya tapani tapio tara taras tarek tarik tariq
tariqul tarja taro tarun taryn tasha tasos tate tatiana tatjana tatsuya tatyana tavis taylor tea teagan ted teddy teemu tegan teija tejas
temitope tendai tenley teo teodor teodora teodoro tera terence teresa teresia teresita teri terje terra terrance terrell terrence terri
terrie terry tess tessa tetiana tetsuya teun thabo thad thaddeus thais thalia thanasis thandiwe thanh thanos thea theda thelma theo
theodor theodora theodore theodoros theodosia theophile theresa therese theresia thiago thibaud thibault thibaut thierry thijs thilo thom
thomas thor thora thorben thore thorsten thuy thyra tia tiago tiana tibor tiemo tien tiernan tierney tiffani tiffany tiffiny tiina tiit
tijana tijs til tilda tilde tillmann tilly tilman tilmann tilo tim timea timm timmy timo timon timothee timothy timur tina tine tineke
tinna tino tirza tisha tito titus tiziana tiziano tjeerd tobi tobias tobin toby todd todor tolga tom toma tomas tomasz tomer tomi tomislav
tommaso tommie tommy tomoko tomoya tone toni tonia tonie tonje tonny tony tonya toomas topher topi tor torben tord tore toril torleif
torsten tory toshiko tova tove tracey traci tracie tracy traian travis trent trenton tressa trevor trey tricia triin trina trine trinh
trinidad tripti trish trisha trista tristan tristram trond troy truc trudi trudie trudy truls trygve tsvetan tuan tudor tulay tullio tunde
tuomas tuomo turid turkan tushar tuukka tuula tuva twyla ty tycho tyler tyra tyrell tyrone tyson tzipi tzvi uche udo ufuk ugo ugochukwu
ugur ulf uli ulises ulla ulli ulric ulrich ulrik ulrika ulrike ulrikke ulysses uma umar umberto umesh umit umut una undine unni urban uri
uriah uriel urmas urmila urs ursel ursina ursula urszula urvashi usha ushi uta ute uwe uzma uzoma vaclav vadim vahid vaibhav vaiva val
valdis valentin valentina valentine valentino valeria valerian valerie valerio valery valeska valtteri van vance vanda vandana vanesa
vanessa vangelis vania vanja vappu varsha vartan varun vasant vasco vasil vasile vasiliki vasilis vasily vassilis vasyl vaughan vaughn
veda veera veikko veit velda velma vendela venetia venkat venkatesh venla ventsislav vera verena veridiana vern verna verner vernon verona
veronica veronika veronique vesa vesela veselin vesna vibeke vic vicente vicki vickie vicky victor victoria victorien vida vidar vidya
viet viggo vignesh vigo vijay vijaya vikas vikki vikram viktor viktoria viktoriia vilem vilhelm vilho viliam vilija vilja ville vilma
vilmos vimal vin vinay vince vincent vincenza vincenzo vineet vineeta vinicius vinnie vinod viola violaine violet violeta violetta
violette vipin viraj virendra virgil virgilio virginia virginie virpi virve vishal vishnu visvaldas vit vita vitali vitalii vitaliy vitaly
vito vitor vitoria vittoria vittorio viv viva vivek vivi vivian viviana viviane vivien vivienne vlad vlada vladan vladimir vladimira
vladislav vladyslav vlasta vlastimil vojtech volha volker volkmar volodymyr vonda vytas vytautas wade wael waheed wahyu wail waldemar
waldo waleed walid walker wallace walt walter walther waltraud wanda wanjiru warren warwick wasim wassim waylon wayne wei weldon wenche
wendelin wendell wendi wendy wenzel werner wes wesley weston whitney wibke wiebke wieland wies wieslaw wiktor wiktoria wil wilber wilbert
wilbur wilda wiley wilford wilfred wilfredo wilfrid wilfried wilhelm wilhelmina wilhelmine will willa willard wille willem willemijn willi
william willie willis willow willy wilma wilmer wilson wim winfried winifred winnie winona winston winthrop wioletta wissam witold
wladimir wladyslaw wlodzimierz wojciech wolfgang wolfram woodrow woody wout wouter wyatt wynn wynne xander xandra xavi xavier xaviera
xenia xiao xiaoming xiaoyu ximena xin xiomara xochitl yaakov yael yahya yair yaki yamile yan yana yanick yanina yanis yann yannic yannick
yannik yannis yara yaren yaroslav yas yasemin yaser yash yasin yasir yasmin yasmina yasmine yasser yasuko yavuz yehuda yekaterina yelena
yemi yen yesenia yevgenia yevgeniy yevgeny yevhen yiannis yigit yildiz ying yiorgos yishai yitzhak ylva yngve yoav yoel yogesh yogi yohan
yohann yoko yolanda yolande yomi yomna yonas yonatan yoni yordan york yosef yoshi yoshiko yosi yossef yossi yotam youcef youri yousef
youssef yozo ysabel yuan yue yui yuka yukari yuki yukiko yuko yulia yuliana yuliya yuma yumi yumiko yun yunus yuri yurii yuriko yuriy yury
yusef yusra yusuf yuta yuto yuval yvan yves yvette yvon yvonne zac zach zachariah zacharias zachary zack zadie zahi zahid zahra zaid zaida
zain zaina zainab zaire zak zakaria zaki zalman zana zander zane zanele zara zarina zaur zayd zayn zbigniew zbynek zdenek zdenka zdravko
zdzislaw zeb zeev zef zeina zeinab zelda zelma zena zeno zenobia zenon zeynep zhanna zhi zia ziad zibby zigmund zila zina zinaida zipporah
ziva zivko ziyi zlata zlatan zlatko zoe zoey zofia zohar zohra zoltan zora zoran zorica zosia zowie zrinka zsofia zsolt zsombor zsuzsa
zsuzsanna zubair zulema zulfiqar zuzana zvi zvonimir zygmunt
αγγελικη αγγελοσ αθανασια αλεξανδρα αλεξανδροσ αλεξησ αναστασια ανδρεασ αννα αντωνησ αποστολοσ αριστειδησ βαγγελησ
βασιλησ βασιλικη γεωργια γεωργιοσ γιαννησ γιωργοσ δεσποινα δημητρα δημητρησ διονυσησ ειρηνη ελενη ελευθερια ευαγγελια
ευαγγελοσ ευγενια ζωη ηλιασ θανασησ θεοδωροσ θοδωρησ ιωαννα ιωαννησ κατερινα κωνσταντινα κωνσταντινοσ κωστασ λευτερησ
μανωλησ μαρια μαρινα μαριοσ μιχαηλ μιχαλησ νατασα νικη νικολαοσ νικολασ νικοσ ολγα παναγιωτα παναγιωτησ πανοσ παρασκευη
παυλοσ πετροσ ρανια σοφια σπυροσ σταυροσ στελιοσ στεφανοσ σωτηρησ τασοσ φωτεινη χαρησ χρηστοσ χριστινα χρυσα александар
александр александра алексеи алена алина алла ана анастасия анатолии андреи андріи анжела анна антон антонина арина
арсении артем артур асен богдан борис борислав бојан вадим валентин валентина валерии валерия ваня васил василии вера
вероника весна виктор виктория виталии владан владимир владислав володимир вячеслав вікторія віталіи галина ганна георги
георгии глеб горан гордана григории даниел даниил дарко дарья денис деница десислава дејан диана димитър дмитрии дмитро
драган драгана душан евгении евгения егор екатерина елена елизавета емил жанна захар зинаида зоран зоя иваило иван ивана
ивелина игорь илья инна ирина калин камен камила карина катерина кирилл константин костянтин красимир кристина ксения
лариса лев леонид леся лидия лилия любов любовь любомир людмила маия максим маргарита марина мария марија марк марко
мартин марія матвеи микола милан милена милица милош миодраг мирјана михаил михаило младен надежда назар наталия наталья
наталія наташа небојша никита никола николаи нина оксана олег олександр олександра олексіи олена олеся оливера ольга
павел павло петар петр петро петър пламен полина радослав раиса римма роман росен румен руслан саша светлана светослав
світлана семен сергеи сергіи силвия слободан снежана соломія софия софья софія срђан станислав степан стефан стоян
тамара тарас татьяна тања теодора тетяна тимофеи тимур тодор федор филипп цветан юлия юлія юрии юріи яна ярослав євген
євгенія іван ігор ілля інна ірина јелена јован јована љиљана אבי אביב אביגיל אבישי אברהם אדם אהוד אהרון אוהד אורי אורית
אורלי אורן אייל איילה איילת אילן אילנה אילת איציק איתי איתמר אלון אלי אליהו אלינור אליעזר אמיר אמנון אסף אפרת ארז אריאל
אריה אשר בועז בן ברוך גד גדעון גיא גיל גילי גלי גלית דב דבורה דוד דורון דן דנה דני דניאל דפנה הדס הלל ורד זאב זיו חגי
חיים חן חנה טל טליה יאיר יהודה יהונתן יהושע יואב יובל יונתן יוסי יוסף יניב יעל יעקב יצחק ירון ישראל לאה לי ליאור לילך
לימור מאיה מאיר מור מיכאל מיכל מירב משה נאוה נגה נדב נועה נועם נורית ניר נעמה נתן סיון סמדר עדי עדנה עומר עופר עידו עידן
עינב ענת ערן פנינה צבי ציפי קרן רון רוני רונן רות רחל רינה רן שגיא שי שירה שירי שלום שלומי שלמה שמואל שמעון שני שקד שרה
שרון תומר תמי תמר ابراهيم احمد ارش ازاده اسامة اسلام اسماعيل اشرف امل اميرة امين امیر انس ايمان ايمن ایدا بابک بسام بشير
بهاره بهرام تامر جمال جميل جورج حاتم حامد حسام حسن حسين حسین حمزة حمید خالد خليل دينا رامي رانيا رضا ريم زكريا زهرا زياد
زينب سارا سارة سامي سامية سعيد سعید سلمى سليم سمير سمیرا سناء سهام سینا شريف شهرام شيماء شیرین صادق صالح صلاح طارق طه
عادل عايشة عباس عبدالرحمن عبدالله عثمان عصام علاء علي علی علیرضا عماد عمر عمرو غادة فادي فاطمة فاطمه فرشاد فرهاد فريد
فواد فيصل كريم كمال ليلى لينا لیلا ماجد مازن مالك ماهر مجید محسن محمد محمدرضا محمود مروان مروة مريم مریم مسعود مصطفى منى
مها مهدی مهران مهسا مینا نادر نادية نازنین ناصر نبيل نجلاء نرگس نسرین نور نورا نیلوفر هادی هالة هاني هبة هدى هشام هند
وايل وليد ياسر ياسمين يحيى يوسف پریسا پویا کاوه کیوان یاسمن
"""

GIVEN_NAMES: Final = frozenset(_NAMES.split())
"""The names, without accents, in lower case."""
