/** A text without halves of characters, which no encoding can hold. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** Text inside of XML or HTML. What XML cannot hold at all becomes �. */
export const xml = (text: string): string =>
  wellFormed(text).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd').replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/**
 * Text inside of a line of Markdown: shown as it is. It makes no markup, and on GitHub and GitLab it names nobody and
 * no issue, so that nobody is told of a review because a post has "@everyone" in it.
 */
export const markdown = (text: string): string =>
  wellFormed(text).replace(/\s+/g, ' ').trim()
    .replace(/[\\`*_{}[\]<>|~&$]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/([@#!])(?=[\p{L}\p{N}])/gu, '$1<!-- -->')
    .replace(/\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)/gi, '$&<!-- -->')
    .replace(/^(?:[-+=#]|\d+[.)])/, (sign) => (sign.length === 1 ? `\\${sign}` : `${sign.slice(0, -1)}\\${sign.slice(-1)}`));

/** A text cut so that it still fits where it is shown. */
export const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
