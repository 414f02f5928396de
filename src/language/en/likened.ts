/** In capitals or between marks it is the button. */
const IS_BUTTON = /\bLIKE\b|["“'‘]\s*[Ll]ike/;
/** "Like if you know somebody, but …", "like if you dream, you can …": as if, or for example. */
const AS_IF = new RegExp(
  [
    String.raw`^\W*like if (?:there|one|we (?:will|took|had|were|could|made|put|went|did))\b`,
    String.raw`^\W*like if\b.*,\s*(?:(?:but|then|and|or)\s+)?(?:i|you|it|they|we|he|she|that|there|what|how)\b(?!\s+(?:share|comment)\b)`,
    String.raw`^\W*like if\b.*,(?!.*\b(?:share|comment|repost|retweet|tag)\b).*\b(?:is|are|was|were|has|does|do|would|could|can|will|means?)\b`,
    String.raw`^\W*like if you (?:have|are|were|had|go|get|want|use|take|make)\b.*(?<!that )\byou (?:have|are|get|would|could|can|will|need)\b`,
    String.raw`^\W*like if\b.*\?\s*$`,
  ].join('|'),
);
/** At length it goes on from the sentence before. */
const LONG = /^\W*like if(?:\s+[^\s.!?]+){16}/i;
/** "Hit like a truck", "just hit like that". */
const STRUCK_LIKE = /^\W*(?:(?:and|so|then|just|also)\s+)*(?:hit|press|tap|click)s? like (?:a|an|that|they|he|she|i|you|it's|crazy|mad|hell)\b/;
/** "Like this.": what comes before or after is like it. */
const LIKE_THIS = /^\W*(?:(?:and|so|then|just|also)\s+)*like this\W*$/;

/** Whether "like" compares, in words that else would ask for one: `asked` is what asks, with what ends its sentence. */
export function isLikened(asked: string): boolean {
  if (IS_BUTTON.test(asked)) return false;
  const lower = asked.toLowerCase();
  return LONG.test(asked) || AS_IF.test(lower) || STRUCK_LIKE.test(lower) || LIKE_THIS.test(lower);
}
