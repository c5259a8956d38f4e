"""The words that tell what is aid, and what is a price, a cost, a debt, a budget."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class TopicWords:
    """How a language tells aid from prices, costs, debts, budgets and what a country pays itself.

    Patterns are matched before a sum (``_before``, ending in ``$``) or behind it (``_after``, ``as_``). An `own_ministry`
    gives. `homeland` is the country and currency of most who write the language; an article with words of `home` and none of
    `abroad` is of its own country's money. A sum is of the kind of the one before where what stands between them is
    `moved_on`, or the sentence `goes_on_at` another time, and aid as it is where it is `out_of_it`; words that it is
    `measured_by` tell no kind, nor do those of what it is given `on_condition` of, of an office (`office_before`) or of a name
    that is `named_on` behind them. An `aid_budget` is all that a country gives. What it is said `as_worth` is another sum,
    `as_reserves` one that a country had laid by, what is `promised_after` it to a country is given, and what banks lend
    (`banks_before` or `banks_behind` it), or is `borrowed_at` home or on a market, is private. A giver may spend it
    (`giver_spends`) on others, where it is `spent_there` on no war. Where a verb of giving stands behind it and closes its
    clause (`given_first`), what follows tells nothing of it; what a government says it is `invested_to` do is aid.  What a
    small sum buys (`buys_after`) has it for its price.
    """

    homeland: tuple[str, str] = ("", "")
    home: str = NEVER
    abroad: str = NEVER
    lending: str = NEVER
    project_before: str = NEVER
    project_after: str = NEVER
    project_financed: str = NEVER
    price_after: str = NEVER
    buys_after: str = NEVER
    own_before: str = NEVER
    as_needed: str = NEVER
    lent_before: str = NEVER
    under_its: str = NEVER
    lent_after: str = NEVER
    state_gets: str = NEVER
    budget_helped: str = NEVER
    works_before: str = NEVER
    ministry_before: str = NEVER
    own_clause: str = NEVER
    allotted_after: str = NEVER
    more_before: str = NEVER
    project_opens: str = NEVER
    own_source: str = NEVER
    for_before: str = NEVER
    versus_before: str = NEVER
    versus_after: str = NEVER
    borrows_before: str = NEVER
    borrowed_at: str = NEVER
    cost_before: str = NEVER
    gift_valued: str = NEVER
    pays_for: str = NEVER
    amounting: str = NEVER
    noun_of_sum: str = NEVER
    net_of: str = NEVER
    after_aside: str = NEVER
    aside_before: str = NEVER
    cost_share_before: str = NEVER
    clause_start: str = NEVER
    of_subject: str = NEVER
    income_before: str = NEVER
    sends: str = NEVER
    own_money: str = NEVER
    into_own: str = NEVER
    home_after: str = NEVER
    needs_before: str = NEVER
    needs_after: str = NEVER
    debt_before: str = NEVER
    budget_before: str = NEVER
    in_budget: str = NEVER
    as_aid: str = NEVER
    as_debt: str = NEVER
    as_reserves: str = NEVER
    as_contract: str = NEVER
    as_cost: str = NEVER
    as_use: str = NEVER
    own_ministry: str = NEVER
    helps_before: str = NEVER
    built_at: str = NEVER
    helps_after: str = NEVER
    paid_in: str = NEVER
    of_firms: str = NEVER
    meant_for: str = NEVER
    moved_on: str = NEVER
    goes_on_at: str = NEVER
    measured_by: str = NEVER
    given_first: str = NEVER
    as_worth: str = NEVER
    promised_after: str = NEVER
    banks_before: str = NEVER
    banks_behind: str = NEVER
    bank_loans: str = NEVER
    mending_before: str = NEVER
    on_condition: str = NEVER
    given_as: str = NEVER
    towards_whole: str = NEVER
    on_terms: str = NEVER
    out_of_it: str = NEVER
    of_that: str = NEVER
    unpaid_after: str = NEVER
    bought_with: str = NEVER
    to_help: str = NEVER
    trade_before: str = NEVER
    investors_before: str = NEVER
    share_before: str = NEVER
    share_after: str = NEVER
    dividend_after: str = NEVER
    gap_after: str = NEVER
    priced_at: str = NEVER
    named_before: str = NEVER
    no_aid_after: str = NEVER
    office_before: str = NEVER
    named_on: str = NEVER
    financed_by: str = NEVER
    invested_to: str = NEVER
    invests: str = NEVER
    agency_needs: str = NEVER
    was_promised: str = NEVER
    giver_spends: str = NEVER
    spent_there: str = NEVER
    aid_budget: str = NEVER
