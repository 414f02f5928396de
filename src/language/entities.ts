/** The names of U+00A0 to U+00FF, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Of the two thousand names that HTML has, those that people write in prose. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({
    amp: '&', AMP: '&', lt: '<', LT: '<', gt: '>', GT: '>', quot: '"', QUOT: '"', apos: "'", COPY: '©', REG: '®', trade: '™', hellip: '…', mdash: '—', ndash: '–',
    lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›', euro: '€', bull: '•', dagger: '†', Dagger: '‡', permil: '‰', prime: '′', Prime: '″',
    OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', ne: '≠', le: '≤', ge: '≥', infin: '∞', minus: '−', asymp: '≈',
    ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', hearts: '♥', check: '✓', star: '☆', lbrace: '{', rbrace: '}', lbrack: '[', rbrack: ']', lpar: '(', rpar: ')',
    ast: '*', lowbar: '_', grave: '`', num: '#', vert: '|', bsol: '\\', excl: '!', quest: '?', colon: ':', semi: ';', comma: ',', period: '.', commat: '@', dollar: '$', percnt: '%', plus: '+', equals: '=', sol: '/',
  }),
]);

/** What `&name;` stands for; undefined for a name nobody here knows. */
export const namedCharacter = (name: string): string | undefined => ENTITIES.get(name);

/** What `&#code;` stands for. What is no character is shown as one that says so. */
export const numberedCharacter = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
