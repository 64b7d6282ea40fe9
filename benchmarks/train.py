"""`python -m benchmarks.train`: sets the weights of the ranker anew from the stories of `training/`, and writes them.

The weights are those of a linear model over the candidates of each quotation and nobody (a softmax), by plain gradient
descent, held to the weights of PRIOR that were set by hand: a feature that the stories hardly show stays near its prior. The
numbers of the confidence come from stories that the weights used for them have not seen (FOLDS). Nothing is drawn at
random, so that the same stories give the same weights.
"""

import math
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from articles.quotes import Reading, judged, languages, read
from articles.quotes.mentions import Mention
from articles.quotes.speakers import Judge

from .annotated import TRAINING, Annotated, Marked, load
from .quotes import OVERLAP, overlap, same_speaker

TABLE = Path(__file__).resolve().parent.parent / "articles" / "quotes" / "weights.py"
HOLD = 2.0  # how strongly the weights are held to their priors
STEPS, RATE = 400, 0.02  # of the descent
CURVE_STEPS, CURVE_RATE = 4_000, 0.1  # of the descent to the curve of the confidence
FOLDS = 5
PRIOR: dict[str, float] = {
    "closing": 5.0,
    "after": 4.5,
    "after_fragment": 2.5,
    "after_far": 1.5,
    "before": 4.0,
    "before_far": 2.6,
    "according": 4.5,
    "colon": 4.5,
    "inserted": 4.4,
    "passive": 3.5,
    "weak_cue": -0.8,
    "within": -1.0,
    "cue_between": -0.8,
    "cue_and_colon_between": -1.6,
    "other_quotation_between": -0.5,
    "adjacent": 0.6,
    "only_subject": 0.8,
    "right_after": 3.0,
    "signed": 3.6,
    "owner": 2.4,
    "subject_comma": 2.0,
    "subject_colon": 2.6,
    "leads_in_colon": 4.8,
    "same_paragraph": 3.6,
    "same_paragraph_far": 2.4,
    "subject_before": 2.8,
    "paragraph_before": 2.2,
    "sentence_before": 2.8,
    "sentence_after": 2.0,
    "pronoun": 0.2,
    "person": 0.3,
    "body": -0.2,
    "unresolved": -1.0,
    "hearer": -4.0,
    "nested": -1.0,
    "null_sentence": 1.2,
    "null_headline": 0.5,
    "null_fragment": 1.9,
    "null_one_word": 0.0,
    "null_two_words": 0.0,
    "null_noun_after": 0.0,
    "null_definite": 0.0,
    "null_capitals": 0.0,
    "null_no_cue": 0.0,
    "outside": -3.0,
    "subject_paragraph_before": 1.0,
    "description": 0.0,
    "spoke_last": 0.0,
    "distant": 0.0,
}


@dataclass(frozen=True, slots=True)
class Option:
    """One who may speak a quotation, or nobody: what is seen of it, and whether it is right."""

    features: tuple[str, ...]
    right: bool


Example = list[Option]
Outcome = tuple[float, float, bool]  # margin, doubt, whether it was right


def examples(story: Annotated, weights: Mapping[str, float]) -> list[Example]:
    """The stretches between marks of `story` with all who may speak them, where one of them is right."""
    tables = languages.get("en")
    assert tables is not None
    reading = read(story.text, tables)
    nominator = reading.nominator
    judge = Judge(nominator, weights)
    found = []
    for shape, marked in zip(reading.shapes, _marked(story, reading), strict=True):
        if shape.term:
            continue
        candidates = nominator.candidates(shape)
        right = [_is(marked, candidate.mention, reading) for candidate in candidates]
        options = [Option(tuple(one.features), is_right) for one, is_right in zip(candidates, right, strict=True)]
        options.append(Option(tuple(nominator.nobody(shape)), marked is None or marked.speaker is None))
        if any(option.right for option in options):
            found.append(options)
        if any(right):  # the next quotation is told who spoke this one
            best = max((one for one, is_right in zip(candidates, right, strict=True) if is_right),
                       key=lambda one: judge.weigh(one.features))  # fmt: skip
            nominator.last, nominator.last_shape = best, shape
    return found


def _marked(story: Annotated, reading: Reading) -> list[Marked | None]:
    """For each stretch between marks the quotation that the story marks there, None where it marks none."""
    result: list[Marked | None] = []
    for stretch in reading.found:
        start, end = stretch.parts[0].start, stretch.parts[-1].end
        same = (one for one in story.quotations if overlap(story.text, (one.start, one.end), (start, end)) >= OVERLAP)
        result.append(next(same, None))
    return result


def _is(marked: Marked | None, mention: Mention, reading: Reading) -> bool:
    """Whether `mention` is the one marked as the speaker, or another of the same entity."""
    if marked is None or marked.speaker is None:
        return False
    start, end = marked.speaker.start, marked.speaker.end
    if mention.start < end and start < mention.end:
        return True
    of = reading.nominator.resolver.of
    record = of.get(mention)
    return record is not None and any(one.start < end and start < one.end for one in record.mentions)


def fit(training: list[Example]) -> dict[str, float]:
    """The weights that make what is right of `training` likeliest, held to PRIOR."""
    weights = dict(PRIOR)
    for _ in range(STEPS):
        slope = {feature: HOLD * (PRIOR[feature] - weight) for feature, weight in weights.items()}
        for example in training:
            _add_slope(slope, example, weights)
        for feature, value in slope.items():
            weights[feature] += RATE * value / math.sqrt(len(training) / 10)
    return {feature: round(weight, 2) for feature, weight in weights.items()}


def _add_slope(slope: dict[str, float], example: Example, weights: dict[str, float]) -> None:
    """Add the gradient of the logarithm of how likely what is right of `example` is."""
    powers = [math.exp(sum(weights[feature] for feature in option.features)) for option in example]
    total = sum(powers)
    right = sum(power for power, option in zip(powers, example, strict=True) if option.right)
    for power, option in zip(powers, example, strict=True):
        pull = (power / right if option.right else 0.0) - power / total
        for feature in option.features:
            slope[feature] += pull


def outcomes(stories: Iterable[Annotated], weights: Mapping[str, float]) -> list[Outcome]:
    """Of each quotation found with a speaker: the margin and the doubt of the choice, and whether it was right."""
    tables = languages.get("en")
    assert tables is not None
    result = []
    for story in stories:
        reading = read(story.text, tables)
        judge = Judge(reading.nominator, weights)
        quotations = {(one.start, one.end): one for one in judged(reading, judge).quotations}
        for stretch, marked, choice in zip(reading.found, _marked(story, reading), judge.choices, strict=True):
            quotation = quotations.get((stretch.parts[0].start, stretch.parts[-1].end))
            if quotation is not None and quotation.speaker is not None:
                right = marked is not None and same_speaker(marked, quotation)
                result.append((choice.margin, choice.doubt, right))
    return result


def calibrate(seen: list[Outcome]) -> tuple[float, float, float]:
    """SLOPE, DOUBT and SHIFT of the logistic curve that tells from margin and doubt how often the choice is right."""
    weights = [0.5, 0.0, 0.0]
    for _ in range(CURVE_STEPS):
        pull = [0.0, 0.0, 0.0]
        for margin, doubt, right in seen:
            signs = (margin, doubt, 1.0)
            miss = right - 1 / (1 + math.exp(-sum(one * weight for one, weight in zip(signs, weights, strict=True))))
            pull = [one + miss * sign for one, sign in zip(pull, signs, strict=True)]
        weights = [weight + CURVE_RATE * one / len(seen) for weight, one in zip(weights, pull, strict=True)]
    slope, by_doubt, shift = (round(weight, 3) for weight in weights)
    return slope, by_doubt, shift


def train(stories: list[Annotated]) -> tuple[dict[str, float], tuple[float, float, float]]:
    """Weights from all of `stories`, and the confidence from what weights of the others say of each fold of them."""
    by_story = [examples(story, PRIOR) for story in stories]
    seen: list[Outcome] = []
    for fold in range(FOLDS):
        others = [one for number, found in enumerate(by_story) if number % FOLDS != fold for one in found]
        seen += outcomes(stories[fold::FOLDS], fit(others))
    weights = fit([one for found in by_story for one in found])
    return weights, calibrate(seen)


def written(weights: Mapping[str, float], curve: tuple[float, float, float]) -> str:
    """The module that holds the weights."""
    rows = "".join(f'    "{feature}": {weight},\n' for feature, weight in weights.items())
    return (
        '"""What each feature weighs in the choice of a speaker. Written by `python -m benchmarks.train`."""\n\n'
        f"WEIGHTS = {{\n{rows}}}\n"
        "# How often a choice is right, from its margin and from the doubt about whom its mention means:\n"
        "# 1 / (1 + exp(-(SLOPE * margin + DOUBT * doubt + SHIFT))).\n"
        f"SLOPE, DOUBT, SHIFT = {', '.join(str(number) for number in curve)}\n"
    )


def main() -> int:
    """Train and write the weights; with `--check` only say whether they are those that training gives."""
    table = written(*train([story for story in load(TRAINING) if story.language == "en"]))
    if "--check" in sys.argv[1:]:
        return int(table != TABLE.read_text(encoding="utf-8"))
    TABLE.write_text(table, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
