import { gradeText, type ChannelCount, type Facts } from '../model/facts.ts';
import { columns, plural, type Paint } from './paint.ts';

/** What Rapport sees in posts, for people. */
export function factsText(posts: readonly Facts[], paint: Paint): string {
  return `${posts.map((facts) => onePost(facts, paint)).join('\n\n')}\n`;
}

function onePost(facts: Facts, paint: Paint): string {
  const { reading, address } = facts;
  const rows = [
    ['  language', facts.why ?? facts.lang ?? 'not known'],
    ['  length', `${plural(facts.words, 'word')}, ${plural(facts.sentences, 'sentence')}`],
    ['  reading', reading.ease === null ? (reading.why ?? 'not judged') : `reading ease ${reading.ease}, ${gradeText(reading)}`],
    ['  address', address.ratio === null ? 'speaks of neither you nor us' : `you ${address.you}, we ${address.we}, brand ${address.brand}`],
    ['  topics', facts.topics.map((topic) => topic.term).join(', ') || 'none'],
    ...facts.channels.map((channel) => [`  ${channel.id}`, lengthText(channel, paint)]),
  ];
  const prompts = facts.prompts.map((prompt) => [`    ${prompt.kind}`, `${prompt.confidence.toFixed(2)}`, prompt.addressed ? 'to the readers' : '', prompt.text]);
  return [paint.bold(facts.path), ...columns(rows), prompts.length > 0 ? '  prompts' : '  prompts   none', ...columns(prompts)].join('\n');
}

function lengthText({ count, limit }: ChannelCount, paint: Paint): string {
  if (limit === null) return `${count} without a limit`;
  return `${count} of ${limit}${count > limit ? paint.red(' too long') : ''}`;
}
