"""What each feature of a candidate weighs. Set by hand on published stories; each says in an editor's words what it sees."""

# Feature: its weight, and the reason that an editor reads (empty: not worth saying). {cue} is the word of saying.
FEATURES: dict[str, tuple[float, str]] = {
    # The verb of saying that goes with the quotation, in the same sentence.
    "closing": (5.0, "subject of '{cue}' that closes the sentence"),
    "after": (4.5, "subject of '{cue}' right after the quotation"),
    "after_far": (1.5, "subject of '{cue}' later in the sentence"),
    "before": (4.0, "subject of '{cue}' right before the quotation"),
    "before_far": (2.6, "subject of '{cue}' in the same sentence"),
    "according": (4.5, "named by 'according to' in the same sentence"),
    "colon": (4.5, "stands before the colon"),
    "passive": (3.5, "agent of '{cue}'"),
    "weak_cue": (-0.8, ""),
    "within": (-1.0, ""),
    "other_quotation_between": (-0.5, ""),
    "adjacent": (0.6, ""),
    # No verb of saying in the sentence.
    "only_subject": (0.8, "subject of the sentence around the quotation"),
    "right_after": (3.0, "stands right after the quotation"),
    "owner": (2.4, "whose words they are"),
    "subject_comma": (2.0, "subject of the words that lead to the quotation"),
    "subject_colon": (2.6, "subject of the words before the colon"),
    "leads_in_colon": (4.8, "stands before the colon in the sentence before"),
    "same_paragraph": (3.6, "speaks in the same paragraph"),
    "same_paragraph_far": (2.4, "spoke earlier in the paragraph"),
    "subject_before": (2.8, "subject of the sentence before"),
    "paragraph_before": (2.2, "spoke in the paragraph before"),
    "sentence_before": (2.8, "spoke in the sentence before"),
    "sentence_after": (2.0, "speaks in the sentence after"),
    # What the candidate is.
    "pronoun": (0.2, ""),
    "person": (0.3, ""),
    "body": (-0.2, ""),
    "unresolved": (-1.0, ""),
    "hearer": (-4.0, ""),
    "nested": (-1.0, ""),
}
# What nobody weighs: a candidate below it does not speak. The fewer words, the likelier a term and no speech.
NULL_SENTENCE = 1.2
NULL_FRAGMENT = 1.9
# From difference of scores to confidence: 1 / (1 + exp(-(SLOPE * margin + SHIFT))). By eye; to be calibrated.
SLOPE = 0.8
SHIFT = 0.3
