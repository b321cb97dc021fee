"""Fuzzing: bytes made up and mutated, and the laws that hold for every one of them. `scripts/fuzz.sh` runs it."""
