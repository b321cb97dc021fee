"""Which engine runs a job."""

from __future__ import annotations

from cleaner.batch.engine import Engine, Local
from cleaner.batch.job import Job, Manner


def engine_of(job: Job, manner: Manner) -> Engine:
    """The engine that a manner names."""
    if manner.engine == "ray":
        from cleaner.batch.ray import Ray

        return Ray(job, manner.workers, manner.ray_address)
    return Local(job, manner.workers, "spawn" if _may_be_remote(job) else manner.start_method)


def _may_be_remote(job: Job) -> bool:
    """Whether an input is an address, or a list that may hold some: the threads that read such do not live on in a fork, and it hangs."""
    return any(word == "-" or "://" in word for word in job.inputs.words)
