"""The batch preprocessor: inputs, chunks, worker processes, outputs, and a run that survives any death."""
