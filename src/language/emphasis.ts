import type { Span } from '../model/span.ts';

/** A run of `*`, `_` or `~`, and the characters about it. */
export interface Delimiter {
  readonly mark: '*' | '_' | '~';
  readonly start: number;
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

/** A run that may still open something: what is left of it, and where. */
interface Open {
  readonly mark: Delimiter['mark'];
  readonly start: number;
  left: number;
  readonly closes: boolean;
}

/** Which of the marks are emphasis, by CommonMark's rules; the others are characters like any other. */
export function matchEmphasis(delimiters: readonly Delimiter[]): readonly Span[] {
  const marks: Span[] = [];
  const open: Open[] = [];
  /** For each kind of closer, where the runs end that hold nothing for it. Without it a text of marks takes quadratic time. */
  const barren = new Map<string, number>();
  for (const { mark, start, length, before, after } of delimiters) {
    const { opens, closes } = flanks(mark, before, after);
    let used = 0;
    while (closes && used < length) {
      const left = length - used;
      const kind = `${mark}${opens}${mark === '~' ? left : left % 3}`;
      const bottom = barren.get(kind) ?? 0;
      let index = open.length - 1;
      let opener = open[index];
      while (opener && opener.start >= bottom && !pairs(opener, mark, left, opens)) opener = open[--index];
      if (!opener || opener.start < bottom) {
        barren.set(kind, start);
        break;
      }
      const size = mark === '~' ? left : Math.min(2, opener.left, left);
      opener.left -= size;
      const from = opener.start + opener.left;
      marks.push({ start: from, end: from + size }, { start: start + used, end: start + used + size });
      used += size;
      open.length = opener.left > 0 ? index + 1 : index;
    }
    if (opens && used < length) open.push({ mark, start: start + used, left: length - used, closes });
  }
  return marks.sort((a, b) => a.start - b.start);
}

function pairs(opener: Open, mark: Delimiter['mark'], left: number, closerOpens: boolean): boolean {
  if (opener.mark !== mark) return false;
  if (mark === '~') return opener.left === left && left <= 2;
  return !((closerOpens || opener.closes) && left % 3 !== 0 && (opener.left + left) % 3 === 0);
}

/** Whether a run may open and close, by what stands about it. Beside another run of marks it may do both. */
function flanks(mark: Delimiter['mark'], before: string, after: string): { readonly opens: boolean; readonly closes: boolean } {
  const kindBefore = kindOf(before);
  const kindAfter = kindOf(after);
  const [spaceBefore, spaceAfter] = [kindBefore === SPACE, kindAfter === SPACE];
  const [markBefore, markAfter] = [kindBefore >= MARK, kindAfter >= MARK];
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore || kindAfter === EMPHASIS);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter || kindBefore === EMPHASIS);
  if (mark !== '_') return { opens: left, closes: right };
  return { opens: left && (!right || spaceBefore || markBefore), closes: right && (!left || spaceAfter || markAfter) };
}

const [LETTER, SPACE, MARK, EMPHASIS] = [0, 1, 2, 3];

function kindByPattern(character: string): number {
  if (/[*_~]/.test(character)) return EMPHASIS;
  return /[\p{P}\p{S}]/u.test(character) ? MARK : /\s/.test(character) ? SPACE : LETTER;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => kindByPattern(String.fromCharCode(code)));

/** What a character is to the marks beside it. Most are told by a table. */
function kindOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 128 ? (ASCII[code] ?? LETTER) : kindByPattern(character);
}
