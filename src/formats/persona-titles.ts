import type { Text } from '../model/data.ts';

/** What a heading or a name says: "Persona 1: Maria, the planner (45–65)". */
export interface PersonaTitle {
  readonly name: Text;
  readonly role: Text | null;
  readonly age: Text | null;
  /** What stands in brackets and is none of these. */
  readonly note: Text | null;
}

/** How a heading is counted or announced, so that its neighbours can be told by it. */
const PREFIXES = {
  persona: /^(?:(?:user|buyer|customer|primary|secondary|marketing|proto|target)[ -])?(?:persona|profile|profil|perfil|profilo|profiel|archetype|segment|icp|audience|nutzer|utilisateur|usuario|chân dung|ペルソナ|画像|用户画像|персона|персонаж|сегмент)(?:[ \t]*(?:#|no\.?|nr\.?|n°)?[ \t]*(?:\d{1,3}|[一二三四五六七八九十])(?![\p{L}\p{N}])[ \t]*[:：—–.)-]*|[ \t]+[A-Z][ \t]*[:：—–.)-]|[ \t]*[:：—–]|[ \t]*-[ \t])[ \t]*/iu,
  number: /^\d{1,3}[ \t]*[.):—–-][ \t]*/,
  code: /^(?:[A-Z]|[A-Z]{1,2}\d{1,3})[ \t]*[:：—–·|-][ \t]+/,
} as const;

export type PrefixKind = keyof typeof PREFIXES;

/** How a heading starts: "Persona 2:", "2.", "B —"; null for one that starts with its own words. */
export function prefixOf(title: string): PrefixKind | null {
  const words = title.slice(leadLength(title));
  return (Object.keys(PREFIXES) as PrefixKind[]).find((kind) => PREFIXES[kind].test(words)) ?? null;
}

const leadLength = (title: string): number => /^[^\p{L}\p{N}"“„'(]*/u.exec(title)?.[0].length ?? 0;

const YEARS = String.raw`(?:years?(?:[ -]old)?|yrs?|yo|y\/o|jahre?(?: alt)?|ans|años|anos|anni|jaar|lat|år|tuổi|歳|岁|歲|세|代|лет|года?|років|yaş|lat|let|vuotta|år|ετών|tahun|év|ani)`;
const AGE = new RegExp(String.raw`^(?:age[ds]?:?|alter:?|edad:?|c(?:irca|a)?\.?|~|about|mid|early|late|mitte|ende|anfang)?[ \t-]*\d{1,2}s?\+?(?:[ \t]*(?:[–—-]|to|bis|à|a)[ \t]*\d{1,2}s?)?[ \t]*${YEARS}?$`, 'i');
const RANK = /^(?:primary|secondary|tertiary|main|core|primär|sekundär|hauptpersona|primaria|secundaria|primário|secundário|principal|primaire|secondaire|primario|secondario|priority \w+|p\d|mvp|new)(?: persona| audience| user)?$/i;
const ARTICLE = /^(?:the|an?|der|die|das|ein|eine|le|la|les|l['’]|un|une|el|los|o|os|um|uma|il|lo|de|het|een)[ ]|^l['’]/i;
const NAME = /^(?:(?:Dr|Dra|Prof|Mr|Mrs|Ms|Herr|Frau|Mme|M)\.?[ ])?\p{Lu}[\p{L}'’.-]*(?:[ ]["“(]?\p{Lu}[\p{L}'’".”)-]*){0,3}$/u;

/** Reads a heading or a name; a heading is "Maria — role", a name only has its age in brackets. */
export function readTitle(title: Text): PersonaTitle {
  const exact = title.value.length === title.span.end - title.span.start;
  const part = (start: number, end: number): Text => {
    const raw = title.value.slice(start, end);
    const from = start + raw.length - raw.trimStart().length;
    const value = raw.trim();
    return { value, span: exact ? { start: title.span.start + from, end: title.span.start + from + value.length } : title.span };
  };
  const { value } = title;
  let start = leadLength(value);
  let end = value.trimEnd().length;
  const kind = prefixOf(value);
  const prefix = kind ? (PREFIXES[kind].exec(value.slice(start))?.[0].length ?? 0) : 0;
  if (prefix > 0 && value.slice(start + prefix, end).trim() !== '') start += prefix;
  let age: Text | null = null;
  let note: Text | null = null;
  for (let more = true; more;) {
    const bracket = /[ \t]*[(（[]([^()（）[\]]{1,120})[)）\]][ \t]*$/.exec(value.slice(start, end));
    more = bracket !== null && bracket.index > 0;
    if (!more || !bracket) break;
    const at = start + value.slice(start, end).indexOf(bracket[1] ?? '', bracket.index);
    const inner = part(at, at + (bracket[1]?.length ?? 0));
    if (AGE.test(inner.value)) age ??= inner;
    else if (!RANK.test(inner.value)) note ??= inner;
    end = start + bracket.index;
  }
  const words = value.slice(start, end);
  const [name, ...rest] = splitTitle(words).map(([from, to]) => part(start + from, start + to));
  const ages = rest.find((one) => AGE.test(one.value));
  const role = rest.find((one) => one !== ages) ?? null;
  const swapped = name && role && ARTICLE.test(name.value) && NAME.test(role.value);
  return { name: unquoted((swapped ? role : name) ?? part(start, end)), role: (swapped ? name : role) ?? null, age: age ?? ages ?? null, note };
}

/** "The Newcomer" without the marks about it; a nickname within a name keeps its own. */
function unquoted(name: Text): Text {
  const inner = /^["“„«'‘]([^"“”„«»'‘’]+)["”“»'’]$/.exec(name.value)?.[1];
  if (inner === undefined) return name;
  const exact = name.value.length === name.span.end - name.span.start;
  return { value: inner, span: exact ? { start: name.span.start + 1, end: name.span.end - 1 } : name.span };
}

/** "Maria – planner", "Maria: planner", "Maria, the planner", "Maria, 34, planner" in their parts. */
function splitTitle(words: string): readonly (readonly [start: number, end: number])[] {
  const dash = /[ \t]+[–—|-][ \t]+|[ \t]?[:：][ \t]*|[ \t]*—[ \t]*/.exec(words);
  if (dash && dash.index > 0 && dash.index + dash[0].length < words.length) {
    return [...splitCommas(words.slice(0, dash.index), 0), [dash.index + dash[0].length, words.length]];
  }
  return splitCommas(words, 0);
}

function splitCommas(words: string, base: number): (readonly [start: number, end: number])[] {
  const comma = /,[ \t]+/.exec(words);
  if (!comma || comma.index === 0) return [[base, base + words.length]];
  const rest = words.slice(comma.index + comma[0].length);
  const first = rest.split(/,[ \t]*/, 1)[0] ?? '';
  const at = base + comma.index + comma[0].length;
  const last = rest.lastIndexOf(',');
  const tail = rest.slice(last + 1);
  if (last > 0 && AGE.test(tail.trim())) return [[base, base + comma.index], [at, at + last], [at + last + 1, base + words.length]];
  if (AGE.test(first)) return [[base, base + comma.index], [at, at + first.length], ...(first.length < rest.length ? [[at + first.length + 1, base + words.length] as const] : [])];
  return ARTICLE.test(rest) || /^\p{Ll}/u.test(rest) ? [[base, base + comma.index], [at, base + words.length]] : [[base, base + words.length]];
}
