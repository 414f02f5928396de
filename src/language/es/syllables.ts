const STRONG = 'aeoáéóíú';
const WEAK = 'iuü';

/**
 * The syllables of a Spanish word in lower case: its vowels, where a weak one beside another makes a diphthong and an
 * accented í or ú does not (Ortografía de la lengua española 2010). A final y is a vowel, and the u of que and gui is silent.
 */
export function syllablesOf(word: string): number {
  let count = 0;
  let before: 'strong' | 'weak' | null = null;
  for (let at = 0; at < word.length; at++) {
    const sound = soundAt(word, at);
    if (sound === null) {
      before = null;
      continue;
    }
    if (before === null || (before === 'strong' && sound === 'strong')) count++;
    before = before === 'strong' && sound === 'weak' ? 'strong' : sound;
  }
  return Math.max(1, count);
}

function soundAt(word: string, at: number): 'strong' | 'weak' | null {
  const letter = word[at] ?? '';
  if (letter === '') return null;
  if (STRONG.includes(letter)) return 'strong';
  if (letter === 'y') return at === word.length - 1 && at > 0 ? 'weak' : at === 0 && word.length === 1 ? 'strong' : null;
  if (!WEAK.includes(letter)) return null;
  return letter === 'u' && isSilent(word, at) ? null : 'weak';
}

/** "que", "quien", "guerra", "guiso": there a ü would be heard. */
const isSilent = (word: string, at: number): boolean => /[eiéí]/.test(word[at + 1] ?? '') && (word[at - 1] === 'q' || word[at - 1] === 'g');
