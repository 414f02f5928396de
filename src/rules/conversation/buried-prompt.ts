import { SURENESS } from '../../channels/channel.ts';
import { channelsHiding, endsInLink, wordsAfter } from '../../insight/buried.ts';
import { wordsOf } from '../../language/words.ts';
import type { Prompt } from '../../model/prompt.ts';
import { defineRule } from '../define-rule.ts';
import { moveToEnd } from '../fixes.ts';

export default defineRule({
  id: 'conversation/buried-prompt',
  subject: 'post',
  reads: ['prompts', 'prose', 'channels'],
  severity: 'info',
  threshold: 0.6,
  summary: 'What the post asks stands past the fold and under more text, or before a link that ends it.',
  why: 'A question is answered where it is the first thing people see or the last thing they read. In the middle they pass it, and before a link they leave.',
  source: 'Editorial practice. No network publishes its fold; the numbers are those of guides, named in docs/channels.md.',
  options: {
    'words-after': { default: 30, summary: 'A prompt past the fold is buried if at least so many words follow it.' },
    'most-words': { default: 300, summary: 'Longer texts are articles, which people open to read, and left alone.' },
  },
  *check(context) {
    const { post, options, channels } = context;
    if (post.intent === 'inform') return;
    const { prompts } = context;
    // A question that nobody is to answer still draws people on, so it counts as an earlier one.
    const [first] = prompts;
    const last = prompts.at(-1);
    if (!first || !last?.addressed || !asks(last) || wordsOf(context.prose).length > options['most-words']) return;
    const span = { start: last.start, end: last.end };
    if (first === last && !isAnsweredThere(last) && endsInLink(post, last.end)) {
      yield { span, message: `The link after "${last.text}" takes people away before they answer. Let the question be the last thing they read.`, confidence: Math.min(0.7, last.confidence), fixes: [moveToEnd(post, last)] };
      return;
    }
    const hiding = channels.length > 0 && wordsAfter(post, last.end) >= options['words-after'] ? channelsHiding(post, first, channels) : [];
    if (hiding.length === 0 || hiding.length < channels.filter((channel) => channel.fold).length) return;
    const where = hiding.map((channel) => `${channel.name}: about ${channel.fold?.value ?? 0} characters`).join(', ');
    yield {
      span,
      message: `"${last.text}" is hidden behind "see more" (${where}), and more text follows it. Ask at the start or at the end.`,
      confidence: Math.min(last.confidence, ...hiding.map((channel) => SURENESS[channel.fold?.confidence ?? 'low'])),
      fixes: [moveToEnd(post, last)],
    };
  },
  examples: [
    { good: '---\nchannels: instagram\n---\nWhat does your back say in the morning?\n\n' + 'The class is for backs that take their time. '.repeat(6) },
    { good: '---\nchannels: instagram\n---\n' + 'The class is for backs that take their time. '.repeat(6) + 'What does yours say in the morning?' },
    { good: 'The class is for backs that take their time: https://example.org/class\n\nWhat does yours say in the morning?' },
    { good: 'The hall was full of lanterns on Saturday. Add your photos to the album: https://example.org/album' },
    {
      bad: '---\nchannels: instagram\n---\n' + 'The class is for backs that take their time. '.repeat(6) + '⟦What does yours say in the morning?⟧ ' + 'We start late and go slow. '.repeat(7).trim(),
      fixed: '---\nchannels: instagram\n---\n' + 'The class is for backs that take their time. '.repeat(6) + 'We start late and go slow. '.repeat(7).trim() + '\n\nWhat does yours say in the morning?',
    },
    {
      bad: 'The class is for backs that take their time. ⟦What does yours say in the morning?⟧ https://example.org/class',
      fixed: 'The class is for backs that take their time. https://example.org/class\n\nWhat does yours say in the morning?',
    },
  ],
});

/** "Upload your photo: …" sends people to where they answer, and so does whatever ends in a colon. */
const isAnsweredThere = ({ kind, text }: Prompt): boolean => kind === 'invitation' || text.endsWith(':');

/** "…, right?" and its like only look for agreement, and are not surely meant to be answered. */
const asks = ({ kind, confidence }: Prompt): boolean => kind !== 'rhetorical' && kind !== 'bait' && (kind !== 'closed' || confidence >= 0.75);
