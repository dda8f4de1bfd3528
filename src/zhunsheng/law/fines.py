"""The fines from which more is demanded: a hearing, a justification."""

import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters.penalty import (
    HEARING_FINE_CITIZEN,
    HEARING_FINE_ORGANISATION,
    HIGH_FINE_CITIZEN,
    HIGH_FINE_ORGANISATION,
)


def hearing_fine_from(law: InForce, counts_as_citizen: pl.Expr) -> pl.Expr:
    """The fen from which a fine gives the right to a hearing; null if it is not known how the party counts.

    Whether the amount itself gives it is HEARING_INCLUSIVE.
    """
    return when_known(counts_as_citizen, law[HEARING_FINE_CITIZEN], law[HEARING_FINE_ORGANISATION])


def high_fine_from(law: InForce, counts_as_citizen: pl.Expr) -> pl.Expr:
    """The fen from which a fine is high: the department's number, else that of the right to a hearing (Q-30)."""
    own = when_known(counts_as_citizen, law[HIGH_FINE_CITIZEN], law[HIGH_FINE_ORGANISATION])
    return pl.coalesce(own, hearing_fine_from(law, counts_as_citizen))
