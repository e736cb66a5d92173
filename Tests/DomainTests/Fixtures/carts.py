#!/usr/bin/env python3
"""Random carts with what tax, rounding and fee splitting must make of them: the rules said a second time, in decimal fractions.

    carts.py SEED COUNT

writes one cart a line, all numbers whole: amounts in hundredths, rates in ten-thousandths of a percent. TaxOracleTests reads them:

    CURRENCY MODE BUSINESS MODE2 n  n × (NET AMOUNT RATE CODE  GROSS TAX  GROSS1 TAX1  GROSS2 TAX2)
    FEE m  m × (RATE GROSS)  k  k × (RATE GROSS)  PERCENT BASE SHARE

A line is charged NET or gross (0), has GROSS and TAX before rounding, GROSS1 and TAX1 after rounding by MODE, GROSS2 and TAX2 after the
order was changed to MODE2. A fee is split over m products into k parts. The rules are those of pretix-behaviour.md §1.3 and §2.8.
"""

import random
import sys
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 60
UNITS = {0: Decimal("0.01"), 1: Decimal("1")}
MODES = ["line", "sum_by_net", "sum_by_net_only_business", "sum_by_net_keep_gross"]
RATES = [Decimal(r) for r in "0 19 7 20 21 5.5 8.125 7.7 2.1 25 0.0001 33.3333 100".split()]
HUNDRED = Decimal(100)


def places(amount, unit):
    """To whole units, halves away from zero."""
    return (amount / unit).quantize(Decimal(1), rounding=ROUND_HALF_UP) * unit


def charge(is_net, amount, rate, unit):
    """Gross and tax of a price."""
    if rate == 0:
        return amount, Decimal(0)
    if is_net:
        gross = places(amount * (1 + rate / HUNDRED), unit)
        return gross, gross - amount
    return amount, amount - places(amount / (1 + rate / HUNDRED), unit)


def share(difference, unit, count):
    """How many units each of `count` lines gets, the first ones getting more."""
    every, some = divmod(abs(difference) // unit, count)
    sign = -1 if difference < 0 else 1
    return [sign * unit * (every + (1 if rank < some else 0)) for rank in range(count)]


def rounded(lines, mode, business, unit):
    """Gross and tax of each line after rounding. A line is (gross, tax, rate, code)."""
    if mode == "sum_by_net_only_business":
        mode = "sum_by_net" if business else "line"
    result = [(gross, tax) for gross, tax, _, _ in lines]
    if mode == "line":
        return result
    for group in {(rate, code) for _, _, rate, code in lines}:
        factor = 1 + group[0] / HUNDRED
        # The largest first; among equals the one that comes first in the order.
        members = sorted((-lines[i][0], i) for i in range(len(lines)) if lines[i][2:] == group)
        members = [i for _, i in members]
        gross_sum = sum(lines[i][0] for i in members)
        net_sum = sum(lines[i][0] - lines[i][1] for i in members)
        exact = group[0] == 0
        if mode == "sum_by_net":
            target_net = net_sum
            moves_net = [Decimal(0)] * len(members)
        else:
            target_net = gross_sum if exact else places(gross_sum / factor, unit)
            moves_net = share(target_net - net_sum, unit, len(members))
        target_gross = target_net if exact else places(target_net * factor, unit)
        moves_gross = share(target_gross - gross_sum, unit, len(members))
        # Net goes to the lines behind those that took gross, as recorded.
        start = int(abs(target_gross - gross_sum) // unit)
        moves_net = [moves_net[(place - start) % len(members)] for place in range(len(members))]
        for i, gross_step, net_step in zip(members, moves_gross, moves_net):
            gross, tax = result[i]
            result[i] = (gross + gross_step, tax + gross_step - net_step)
    return result


def split(fee, products, unit):
    """Parts of a fee by rate. No two products have the same rate."""
    total = sum(gross for _, gross in products)
    parts = {rate: places(fee * gross / total, unit) for rate, gross in products}
    rest = fee - sum(parts.values())
    parts[min(parts) if rest < 0 else max(parts)] += rest
    return sorted((rate, gross) for rate, gross in parts.items() if gross != 0)


def amount(rng, unit, lowest):
    """Mostly everyday prices; some large, some zero, and in currencies without places now and then one with cents."""
    kind = rng.random()
    cents = rng.randint(lowest, 20000) if kind < 0.8 else rng.randint(0, 10**10) if kind < 0.9 else 0
    if unit == 1 and rng.random() < 0.95:
        cents = cents // 100 * 100
    return Decimal(cents) / 100


def cart(rng):
    currency = rng.choice((0, 0, 1))
    unit = UNITS[currency]
    mode, second, business = rng.randrange(4), rng.randrange(4), rng.randrange(2)
    rates = rng.sample(RATES, rng.randint(1, 3))
    lines, words = [], []
    for index in range(rng.randint(1, 7)):
        if lines and rng.random() < 0.4:  # The same product again.
            is_net, price, rate, code = words[-1]
        else:
            is_net, rate, code = rng.randrange(2), rng.choice(rates), rng.choice((0, 0, 0, 1))
            price = amount(rng, unit, -3000 if index else 1)
        words.append((is_net, price, rate, code))
        lines.append(charge(is_net, price, rate, unit) + (rate, code))
    first = rounded(lines, MODES[mode], business, unit)
    then = rounded(lines, MODES[second], business, unit)
    out = [currency, mode, business, second, len(lines)]
    for word, line, a, b in zip(words, lines, first, then):
        out += [word[0], cents(word[1]), int(word[2] * 10000), word[3]]
        out += [cents(value) for value in (line[0], line[1], *a, *b)]
    fee = amount(rng, unit, -500)
    products = [(rate, amount(rng, unit, 1) + unit) for rate in rates]
    parts = split(fee, products, unit)
    percent, base = Decimal(rng.randint(0, 10000)) / 100, amount(rng, unit, 0)
    for pairs in (products, parts):
        if pairs is products:
            out.append(cents(fee))
        out.append(len(pairs))
        out += [value for rate, gross in pairs for value in (int(rate * 10000), cents(gross))]
    return out + [cents(percent), cents(base), cents(places(base * percent / HUNDRED, unit))]


def cents(value):
    return int(value * 100)


def main():
    rng = random.Random(int(sys.argv[1]))
    sys.stdout.write("".join(" ".join(map(str, cart(rng))) + "\n" for _ in range(int(sys.argv[2]))))


if __name__ == "__main__":
    main()
