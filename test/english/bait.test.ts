import assert from 'node:assert/strict';
import { baitIn } from './judging.ts';

const BAIT: Readonly<Record<string, readonly string[]>> = {
  vote: ['❤️ for tea, 😂 for coffee', '👍 = yes and 👎 = no', '1 like = 1 prayer', 'Like for summer, share for winter!', 'Vote with a reaction: cats or dogs.'],
  react: ['Like if you love soup.', 'LIKE this post if you are a Leo', 'Double tap if you agree', 'Hit like to support the team', 'Smash that like button!', 'Like and share!', '❤️ if you agree', 'Give this a like if it helped', 'Please like and share this post'],
  share: ['Share if you remember these.', 'Share this post with everyone you know.', 'RT if you agree', 'SHARE this video to show support', 'Share with a friend who needs this'],
  tag: ['Tag someone who needs this.', 'Tag a friend below!', 'Tag your gym partner', 'Tag a builder who needs this', 'Tag a dev wasting money', 'Mention a friend who would love this'],
  comment: ['Comment YES below', 'Comment "INFO" and I will send it to you', 'Drop PLAN in the comments and we will share it', 'Type AMEN if you believe', 'Drop a ❤️ below if you agree', 'Reply with YES to join'],
  giveaway: ['Tag 3 friends to enter', 'Like and share to win a mat!', 'Follow us and comment below for a chance to win.', 'Everyone who shares this post will be entered.'],
  prize: ['Sign up today and win a pair of tickets.', "We're giving away three mats this week."],
  follow: ['Follow us for more!', 'Like our page for updates', "Don't forget to follow us on Instagram"],
};

const NO_BAIT: readonly string[] = [
  'I like that you bring your own mug.', 'What do you like about the garden?', 'Would you like to join?', 'Share your story with us.', 'Share your photos of the fair.', 'Feel free to share a table.', 'Missing since Friday: Ben, 14. Please share.', 'We need blood donors of type 0 this week. Please share this with friends.',
  'Follow these steps to fold the mat.', 'Follow us down the path to the river.', 'Comment below with your questions.', 'It looks like rain.', 'People like you make this work.', 'A life like this, if you can call it one.', 'Posts that say "tag a friend" reach fewer people.', 'Stop asking people to like and share.',
  'Tag us in your photos of the day.', 'Please share any recommendations for a plumber.', 'Say yes to more greens.', 'Type "help" and press Enter.', 'Follow the signs to the hall.', 'If you like soup, come at noon.', 'We would love to share this with you.', 'Subscribe to our newsletter.', 'React to the fire bell at once.', 'What would you share with a new neighbour?',
  'Tag your results before you file them.', '✅ If you do use it, run it inside a box.', '🔧 if both need it, share the file.', 'like if Clara is busy and somebody waits, is there a way', 'Type IR shared', 'Mention that the test takes arguments.', 'Write CONTEXT.md first.', 'Tag 200 leads in the sheet.', 'Follow the conference on its own page.', 'Please follow our security policy.',
  'Heart disease runs in families.', 'We vote on Tuesday with our neighbours.', 'Like all good bread, this one takes time.', '> Like if you agree!', '“Like and share,” it said.',
];

describe('bait is found by the words that make it bait', () => {
  for (const [kind, texts] of Object.entries(BAIT)) {
    for (const text of texts) it(`${kind}: ${text}`, () => assert.deepEqual(baitIn(text).map((one) => one.kind), [kind]));
  }
});

describe('and nothing else is', () => {
  for (const text of NO_BAIT) it(text, () => assert.deepEqual(baitIn(text), []));
});
