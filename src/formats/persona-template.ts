/** Letters that no decomposition takes apart. */
const WITHOUT_MARKS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A name as an id and a file name: "María José" is "maria-jose". Empty where it has no letters. */
export const idOf = (name: string): string =>
  name.toLowerCase().replace(/[ßæœøłđðþı]/g, (letter) => WITHOUT_MARKS[letter] ?? letter).normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** A new persona's file, and what to write in it. */
export const personaTemplate = (id: string, name: string): { readonly path: string; readonly text: string } => ({
  path: `personas/${id}.yml`,
  text: `# A persona is a real person, or a few alike. Leave out what you do not know.
id: ${id}
name: ${JSON.stringify(name)}
role:
# What do they want?
goals: []
# What stands in their way?
pains: []
# What do they like to read and talk about?
interests: []
# What do they ask, in their own words?
questions: []
# How do you speak with them? A word to avoid may name the word to use: { utilise: use }
words:
  avoid: []
# Where do you know this from?
evidence: []
`,
});
