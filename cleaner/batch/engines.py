"""Which engine runs a job."""

from __future__ import annotations

from cleaner.batch.engine import Engine, Local
from cleaner.batch.job import Job, Manner


def engine_of(job: Job, manner: Manner) -> Engine:
    """The engine that a manner names."""
    if manner.engine == "ray":
        from cleaner.batch.ray import Ray

        return Ray(job, manner.workers, manner.ray_address)
    return Local(job, manner.workers, manner.start_method)
