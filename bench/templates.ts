/** Sentences with slots: `{name}` is a word of that bank, `{n}` a number. Written for this benchmark. */
type Templates = readonly [string, ...string[]];

export const STATEMENTS: Templates = [
  'Last {day} {who} brought a {quality} {thing} to {place}, and nobody knew what to do with it.',
  'We spent most of {month} {doing}, and it went more {how} than we had planned.',
  'It took {n} weeks to {act}.',
  '{name} says that {things} are the part nobody talks about.',
  "I didn't expect to feel so {feel} about a {quality} {thing}.",
  'There were {n} of us at {place}, {n} chairs and one {thing}.',
  'Our {topic} group meets every {day} at {place}; bring a {thing} if you have one.',
  'Most {things} are {quality}, but the {quality} ones teach you something about {topic}.',
  'When {who} first tried {doing}, the {thing} was broken within {n} minutes.',
  '{name} and {name} moved the {things} out of {place} before the rain came.',
  'The **{quality} part** is that you have to {act} while everyone else is {doing}.',
  'For years I thought {topic} was about {things}, and I was wrong.',
  "That's why the {thing} stays at {place} until {month}.",
  'A {quality} {thing} costs about {n} pounds, which was decided by {who}.',
  'You can {act} without any {things}, and it is very {quality}.',
  'In order to {act}, we utilise a {thing}, two {things} and a lot of patience.',
  'My {thing} is older than {name}, and it still works _most_ of the time.',
  'If you have ever tried {doing}, you know how {feel} it makes you.',
  'So {who} wrote it all down: the {things}, the {things} and the {quality} {thing}.',
  'Nothing about {topic} is {quality} at 6 a.m. on a {day}.',
  'The minutes were taken by {name}, and the {things} were counted by {who}.',
  'Dr. {name} called it "a {quality} kind of {topic}", and we have kept the words.',
  'By {month} the {things} had gone, the {thing} was {quality} and {name} felt {feel}.',
  'We read [the notes on {topic}](https://{site}) and changed how we {act}.',
  'Everything you need to {act} is at https://{site} for now.',
];

/** The first are settled by their leading words; the last by a grammar, as about one post in ten needs. */
export const QUESTIONS: Templates = [
  'What helped you to {act}?', 'How do you keep {things} from taking over your {day}?', 'Which would you rather have at {place}, a {thing} or a {thing}?',
  'Do you like {doing}?', 'Have you ever tried {doing} in {month}?', 'Who taught you about {topic}, and what did they get wrong?',
  'What is the most {quality} {thing} you own?', 'Where do you go when you feel {feel}?', 'When did {topic} last surprise you?',
  'Is {doing} worth it?', 'Thoughts?', 'What do you think?', 'Any tips on {doing}?', 'Does anyone else feel {feel} about {topic}?',
  'How would you {act} with only {n} minutes a day?', 'Are you ready for {month}?', 'Why do we never talk about {topic}?', 'Ever wondered about {things}?',
];
export const ELLIPTIC_QUESTIONS: Templates = ['{name} at {place} again?', 'Your {quality} {thing}?', 'Too many {things} in {month}?', '{topic} without {things}?'];

export const INVITATIONS: Templates = [
  'Tell us how you {act}.', 'Share your story of {doing} below.', 'Come to {place} on {day} and bring a {thing}.', 'Let us know which {things} you would keep.',
  'Write to {name} with your questions about {topic}.', 'Join us at {place} this {day}, no {things} needed.',
];
export const BAIT: Templates = [
  'Like if you agree!', 'Tag a friend who loves {doing}!', 'Share this with everyone you know.', 'Comment YES if you want the {thing}.', '❤️ for {things}, 😂 for {topic}', 'Follow us for more {topic}.',
];
export const GREETINGS: Templates = ['Dear customers,', 'Hi everyone,', 'Hello {name},', 'Good morning!', 'Hey folks!'];
export const HEADINGS: Templates = ['What we learned about {topic}', 'Before you start', 'The {quality} {thing}', 'How to {act}', '{n} {things} later'];
export const ITEMS: Templates = ['a {quality} {thing}', 'two hours of {doing}, at most', 'the {things} from {place}', '**{topic}**: ask {name} first', '{act} before {day}', '`{thing}-{n}` if you can find it'];
export const QUOTES: Templates = ['I would rather {act} than own a {quality} {thing}.', 'You get used to {things}, but never to {topic}.', 'Nobody told me that {doing} makes you {feel}.'];
export const TITLES: Templates = ['A {quality} {thing} at {place}', 'What {name} taught us about {topic}', '{doing} in {month}', 'How to {act}', '{n} things about {things}', 'Notes on {topic}, {month}'];
