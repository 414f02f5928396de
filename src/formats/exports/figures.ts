/** What a cell says of a count: a whole number, nothing, or something that is no exact count, with the reason. */
export type CountReading = { readonly value: number } | { readonly value: null; readonly why: string | null };

const NOTHING = /^(?:|-|–|—|n\/?a|null|none|nan|\.\.\.|…)$/i;
const SPACES = /[\s\u00a0\u202f'’]/g;

/**
 * Reads a count: `15,000`, `15.000`, `15 000`, `3488.0`. Counts are whole, so that a group of three digits is thousands.
 * `< 10`, `1.2K` and `2%` are no exact counts: they are unknown, and said so. What is absent is unknown, never 0.
 */
export function readCount(written: string): CountReading {
  const text = written.trim().replace(SPACES, '');
  if (NOTHING.test(text)) return { value: null, why: null };
  const no = (why: string): CountReading => ({ value: null, why });
  if (/%$/.test(text)) return no('a percentage is no count');
  if (/^[<>≤≥~≈]/.test(text)) return no('it is no exact count');
  if (/^\d[\d.,]*[a-z]+$/i.test(text)) return no('it is rounded');
  if (/^-/.test(text)) return no('a count is never negative');
  const whole = /^\d+$/.test(text) ? text : /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.0+)?$/.test(text) ? text.replace(/\.0+$/, '').replaceAll(',', '') : /^\d{1,3}(?:\.\d{3})+(?:,0+)?$/.test(text) ? text.replace(/,0+$/, '').replaceAll('.', '') : /^\d+[.,]0+$/.test(text) ? text.replace(/[.,]0+$/, '') : null;
  if (whole === null) return no(/^[\d.,]+$/.test(text) ? 'a count is a whole number' : 'it is no number');
  const value = Number(whole);
  return Number.isSafeInteger(value) ? { value } : no('it is larger than any count');
}

/** A share as a fraction: `2%`, `2,5 %`, `0.025`. Null for `< 1%` and what is no number. */
export function readRate(written: string): number | null {
  const text = written.trim().replace(SPACES, '').replace(',', '.');
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  if (!match) return null;
  return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}

/** An amount that need not be whole: money, hours. Null where it is none. */
export function readAmount(written: string): number | null {
  const text = written.trim().replace(SPACES, '').replace(/^[£$€]|[£$€]$/g, '');
  const plain = /^\d+(?:\.\d+)?$/.test(text) ? text : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : /^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : null;
  return plain === null ? null : Number(plain);
}

/** yes, true, 1 and the like; null where nothing is said. */
export function readYes(written: string): boolean | null {
  const text = written.trim().toLowerCase();
  if (/^(?:true|yes|y|1|x|own|ours|ja|oui|sí|si|sim|✓)$/.test(text)) return true;
  return /^(?:false|no|n|0|nein|non|não)$/.test(text) ? false : null;
}
