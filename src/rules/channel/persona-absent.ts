import { isAbsentFrom } from '../../insight/persona-channels.ts';
import { personasOf } from '../../insight/persona-references.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'channel/persona-absent',
  subject: 'item',
  reads: ['allPersonas', 'allChannels'],
  severity: 'info',
  summary: 'The persona is on none of the channels that a post or a slot goes out on.',
  why: 'Whoever is not there will not read it, however well it is written.',
  source: 'A matter of consistency: the channels of the post are compared with those of the persona.',
  options: {},
  *check({ item, allPersonas, allChannels }) {
    const [place] = item.channels;
    const last = item.channels.at(-1);
    if (!place || !last) return;
    const absent = personasOf(item, allPersonas).filter((persona) => isAbsentFrom(persona, item, allChannels));
    if (absent.length === 0) return;
    const names = absent.map((persona) => persona.name.value);
    const where = absent.map((persona) => `${persona.name.value} is on ${persona.channels.map((channel) => channel.value).join(', ')}`).join('; ');
    yield {
      span: { start: place.span.start, end: last.span.end },
      message: `${names.join(' and ')} will not see this on ${item.channels.map((channel) => channel.value).join(' or ')}: ${where}. Post it there, or write it for somebody who is here.`,
      evidence: absent.flatMap((persona) => persona.channels.map((channel) => channel.value)),
    };
  },
  examples: [
    { good: '---\npersonas: maria\nchannels: [facebook, x]\n---\nWhat helps your back?', files: { 'personas/maria.yml': 'name: Maria\nchannels: [Facebook groups, newsletter]\n' } },
    { good: '---\npersonas: maria\nchannels: x\n---\nWhat helps your back?', files: { 'personas/maria.yml': 'name: Maria\n' } },
    { good: '---\npersonas: maria\nchannels: x\n---\nWhat helps your back?', files: { 'personas/maria.yml': 'name: Maria\nchannels: all over the web\n' } },
    { path: 'calendar/may.yml', bad: '- { date: 2026-05-04, title: Open day, persona: maria, channel: ⟦x⟧ }\n', files: { 'personas/maria.yml': 'name: Maria\nchannels: facebook\n' } },
    { bad: '---\npersonas: maria\nchannels: [⟦x, linkedin⟧]\n---\nWhat helps your back?', files: { 'personas/maria.yml': 'name: Maria\nchannels: [Facebook groups, newsletter]\n' } },
  ],
});
