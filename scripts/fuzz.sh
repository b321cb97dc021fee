#!/usr/bin/env bash
# scripts/fuzz.sh [SECONDS] [--reports DIR]... [HARNESS]...    30 seconds of every harness, unless told otherwise
#
# Builds an environment with atheris the first time, seeds a corpus with seeds/, fixtures/ and DIR, runs each harness
# (`python -m fuzz names` lists them) one after the other. What breaks a law (fuzz/laws.py) is kept in .fuzz/finds, with
# the command that replays it; exit code 1 then, 2 for misuse. FUZZ_PYTHON: an interpreter that has the dependencies already.
# FUZZ_SEED, FUZZ_RUNS: the same choices every time, and so many inputs at most. FUZZ_KNOWN: a file of causes, one a line, that are passed over.
set -euo pipefail
cd "$(dirname "$0")/.."
export PYTHONPATH=$PWD RUST_BACKTRACE=0

seconds=30
names=()
more=()
while [ $# -gt 0 ]; do
    case $1 in
        --reports) [ -d "${2:-}" ] || { echo "--reports needs a folder"; exit 2; }; more+=(--reports "$2"); shift ;;
        [0-9]*) seconds=$1 ;;
        -*) sed -n 2,7p "$0"; exit 2 ;;
        *) names+=("$1") ;;
    esac
    shift
done

python=${FUZZ_PYTHON:-.fuzz/venv/bin/python}
if [ -z "${FUZZ_PYTHON:-}" ] && [ ! -e .fuzz/venv/built ]; then
    for name in python3.11 python3.12 python3.13 python3; do command -v "$name" >/dev/null && break; done
    "$name" -m venv .fuzz/venv
    .fuzz/venv/bin/pip install -q '.[batch]'
    .fuzz/venv/bin/pip uninstall -q -y news-article-cleaner  # the tree itself is what is tried
    .fuzz/venv/bin/pip install -q atheris || echo "atheris cannot be installed here: plain mutation instead"
    touch .fuzz/venv/built
fi

more+=(--seed "${FUZZ_SEED:-0}" --runs "${FUZZ_RUNS:-0}")
[ -z "${FUZZ_KNOWN:-}" ] || more+=(--known "$FUZZ_KNOWN")
[ ${#names[@]} -gt 0 ] || read -r -a names < <("$python" -m fuzz names)
finds=.fuzz/finds
mkdir -p "$finds"
found=0
for name in "${names[@]}"; do
    echo "== $name, $seconds s"
    rm -rf "$finds/$name"-* "$finds/$name".*
    code=0
    "$python" -m fuzz run "$name" --seconds "$seconds" --finds "$finds" ${more[@]+"${more[@]}"} 2>"$finds/$name.log" || code=$?
    [ "$code" -ne 2 ] || { tail -5 "$finds/$name.log"; exit 2; }
    for died in "$finds/$name"-died-*; do
        [ -e "$died" ] || continue
        echo "FIND the process died, hung or took too much memory"
        echo "  $python -m fuzz replay $name $died"
    done
    [ -z "$(find "$finds" -maxdepth 1 -name "$name-*" -print -quit)" ] || found=1
    if [ "$code" -ne 0 ] && [ "$found" -eq 0 ]; then
        tail -20 "$finds/$name.log"
        found=1
    fi
    tr -d '\n' <"$finds/$name.json" && echo
done
exit $found
