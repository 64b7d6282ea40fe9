"""Why somebody is taken to speak, as an editor reads it."""

# Of the features that are worth saying; {cue} is the word of saying.
REASONS = {
    "closing": "subject of '{cue}' that closes the sentence",
    "after": "subject of '{cue}' right after the quotation",
    "after_fragment": "subject of '{cue}' right after the quotation",
    "after_far": "subject of '{cue}' later in the sentence",
    "before": "subject of '{cue}' right before the quotation",
    "before_far": "subject of '{cue}' in the same sentence",
    "according": "named by '{cue}' in the same sentence",
    "inserted": "subject of '{cue}' inside the marks",
    "colon": "stands before the colon",
    "passive": "agent of '{cue}'",
    "only_subject": "subject of the sentence around the quotation",
    "right_after": "stands right after the quotation",
    "signed": "named after a dash below the quotation",
    "owner": "whose words they are",
    "subject_comma": "subject of the words that lead to the quotation",
    "subject_colon": "subject of the words before the colon",
    "leads_in_colon": "stands before the colon in the sentence before",
    "same_paragraph": "speaks in the same paragraph",
    "same_paragraph_far": "spoke earlier in the paragraph",
    "subject_before": "subject of the sentence before",
    "paragraph_before": "spoke in the paragraph before",
    "sentence_before": "spoke in the sentence before",
    "sentence_after": "speaks in the sentence after",
    "subject_paragraph_before": "subject of the paragraph before",
}
