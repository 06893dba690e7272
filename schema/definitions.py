"""The three on-time rates in official use, each with its numerator and its own denominator."""

from dataclasses import dataclass

from language import N_


@dataclass(frozen=True)
class Definition:
    """One way to say what share was on time, as sums of columns of `counts`.

    `on_time` and `late` are the numerators of the two rates, `out_of` is the denominator of both.
    All are sums of the named columns. `source` says where the rule comes from.
    """

    id: str
    label: str
    denominator_label: str
    on_time: tuple[str, ...]
    late: tuple[str, ...]
    out_of: tuple[str, ...]
    source: str

    @property
    def needs(self) -> tuple[str, ...]:
        """Every column the two rates are made from, once each."""
        return tuple(dict.fromkeys((*self.on_time, *self.late, *self.out_of)))


RESOLVED = Definition(
    "resolved",
    N_("Of resolved dossiers"),
    N_("dossiers resolved in the period that had a due date"),
    on_time=("resolved_on_time_total",),
    late=("resolved_overdue",),
    out_of=("resolved_on_time_total", "resolved_overdue"),
    source=N_("Provincial reports: (early + on time) ÷ (early + on time + late)"),
)
DUE = Definition(
    "due",
    N_("Of dossiers due"),
    N_("dossiers resolved in the period plus those still open past due"),
    on_time=("resolved_on_time_total",),
    late=("resolved_overdue", "in_process_overdue"),
    out_of=("resolved_on_time_total", "resolved_overdue", "in_process_overdue"),
    source=N_("Vĩnh Phúc 2021: resolved on time ÷ (resolved on time + resolved late + open past due)"),
)
PROGRESS_766 = Definition(
    "progress_766",
    N_("Progress, Decision 766"),
    N_("dossiers received in the period"),
    on_time=("within_deadline",),
    late=("past_deadline",),
    out_of=("received_total",),
    source=N_("Decision 766/QĐ-TTg: (resolved on time + open not yet due) ÷ received"),
)

DEFINITIONS = {definition.id: definition for definition in (RESOLVED, DUE, PROGRESS_766)}
