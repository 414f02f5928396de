import assert from 'node:assert/strict';
import type { PromptKind } from '../../src/index.ts';
import { kindsIn, promptsIn } from './judging.ts';

const SENTENCES: Readonly<Record<PromptKind, readonly string[]>> = {
  open: [
    'What helped your back?', 'How do you get the kids out of the door?', 'Which book changed how you cook?', 'Why did you join the choir?', 'Where would you walk with a pram?',
    'Can you tell me what you use for a stiff neck?', 'Could anyone recommend a quiet café?', 'Does anyone have tips for a first allotment?', 'Any tips for a first marathon?', 'Would you rather swim or run, and why?',
    'When you were last new in a town, how did you meet people?', 'Parents, what do you do at half term?', 'Runners: what do you eat before a race?', "Now that the clocks have changed, what's your evening walk like?",
    'At what age did you learn to swim?', 'So, what are you planting this week?', 'Favourite walk by the river?', 'Weekend plans?', 'Best advice for a new gardener?', 'What’s the smallest thing that made you feel welcome?', 'What do you think of the new opening hours?',
    'If you could change one thing about the hall, what would it be?', 'Do you have any suggestions for the summer trip?',
  ],
  invitation: [
    'Tell us about your first class.', 'Share your favourite soup recipe with us.', "We'd love to hear how you did it.", 'Show us your window boxes!', 'Send us your photos of the fair.', "I'd love to hear your stories of the old baths.",
    'Let us know which day suits you.', 'Please share your memories of Mrs Alvarez.', 'Finish this sentence: Sunday mornings are for…', 'I wonder what you would have done.', 'Comment below with your questions for the physio.', 'Ask us anything about the new kiln.',
    'Curious how others keep their dog off the sofa.', 'Tell us what you would cook.', 'If you have ideas for the garden, let us know.', "We'd love your feedback on the new hall.", 'You can leave feedback on our page.',
  ],
  choice: ['Tea or coffee?', 'Do you prefer the early or the late class?', 'Which one: Saturday or Sunday?', 'Are you a morning person or a night owl?', 'Crust on or crust off?', 'Would you rather swim or run?', 'What’s better, rain or wind?'],
  closed: [
    'Do you stretch?', 'Anyone else feel this in their knees?', 'Have you ever been to the allotments?', 'Is it just me?', 'Does anyone else hum while they cook?', 'Are you coming on Saturday?', 'Who’s in?', 'How many of you have a bike?', 'You love soup, right?', 'Ready for spring?',
    'Will you be there?', 'Do you know someone who could help on Friday?',
  ],
  generic: ['Thoughts?', 'Agree?', 'What do you think?', 'Any thoughts?', 'Do you agree?', 'Agree or disagree?', 'Let us know what you think!', 'Share your thoughts below.', 'Leave a comment.', 'What are your thoughts?', 'Comment below!'],
  rhetorical: [
    "Who doesn't love a sale?", 'Did you know that bread freezes well?', 'What are you waiting for?', 'How cute is this?', 'Guess what?', 'Who knew?', 'Why wait?', 'Need we say more?', 'What could be better than soup?', "Isn't it lovely?", 'Sound familiar?', 'Remember this?', 'Ever wondered how a kiln works?',
  ],
  bait: ['Comment YES if you want the plan.', '❤️ if you agree!', 'Tag a friend who needs this.', 'Like and share this post.', 'Double tap if you love rain.'],
};

describe('the kind of a prompt is what would answer it', () => {
  for (const [kind, sentences] of Object.entries(SENTENCES)) {
    for (const sentence of sentences) {
      it(`${kind}: ${sentence}`, async () => assert.deepEqual(await kindsIn(`The hall is open again this week. ${sentence}`), [kind]));
    }
  }
});

describe('what is no prompt', () => {
  for (const text of [
    'She asked "Do you stretch?" and left.', '“Would anyone talk to me?” That was my first thought.', '> What helped your back?', 'Let us know if you need a ramp.', 'Tell your friends about the fair.', 'Send us your CV by Friday.', 'Learn more on our page.',
    'If anything breaks, please let us know.', 'I like how you ask questions.', '`What helped?`', 'Add it to the list of your jobs.', 'See what we did there.', 'Ask at reception for a key.',
  ]) {
    it(text, async () => assert.deepEqual(await kindsIn(text), []));
  }
});

describe('what follows a question tells too', () => {
  const cases: readonly (readonly [text: string, kinds: readonly PromptKind[]])[] = [
    ['Looking for a quiet room? Read more on our page.', ['rhetorical']],
    ['Why do we do this? Because it works.', ['rhetorical']],
    ['The best part? It is free.', ['rhetorical']],
    ['We tried a smaller oven. Result? Better bread.', ['rhetorical']],
    ['Want a stronger back? Join us on Thursday.', ['rhetorical']],
    ['# What next for the baths?\n\nThe council met on Monday.', ['rhetorical']],
    ['Do you stretch? Which one do you never skip?', ['closed', 'open']],
    ['What do you cook on a Monday? Tell us below.', ['open', 'generic']],
  ];
  for (const [text, kinds] of cases) it(text.replace(/\s+/g, ' '), async () => assert.deepEqual(await kindsIn(text), kinds));

  it('a prompt to the readers is addressed', async () => {
    const [to, about] = [await promptsIn('What do you cook?'), await promptsIn('What does the council cook?')];
    assert.deepEqual([to[0]?.addressed, about[0]?.addressed], [true, false]);
  });
});
