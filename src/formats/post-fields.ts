import { STATUSES } from '../model/item.ts';
import { fieldFinder, type FieldTable } from './keys.ts';

/** The front matter of a post. Names that real repositories use are aliases. */
export const POST_FIELDS = {
  title: { aliases: ['headline', 'subject'], shape: 'text', summary: 'What the post is called in plans; shown to readers only where the network shows titles.' },
  personas: {
    aliases: ['persona', 'audience', 'audiences', 'target-audience', 'target-persona', 'written-for'],
    shape: 'list', summary: 'Whom the post is for: ids of personas.',
  },
  channels: { aliases: ['channel', 'platform', 'platforms', 'network', 'networks'], shape: 'list', summary: 'Where it goes out, such as x or linkedin.' },
  publish: {
    aliases: ['date', 'scheduled', 'scheduled-date', 'scheduled-at', 'scheduled-for', 'publish-date', 'publish-at', 'publish-on', 'published-at'],
    shape: 'date', summary: 'When it goes out: a date or a date and time, or one for each channel.',
  },
  status: { aliases: ['state', 'stage'], shape: 'text', values: STATUSES, summary: 'How far it is, from idea to published. Without one it is a draft.' },
  host: { aliases: ['owner', 'assignee', 'responsible'], shape: 'text', summary: 'Who answers the people who answer.' },
  'reply-within': { aliases: ['answer-within'], shape: 'text', summary: 'How soon the host promises to answer, such as 4h.' },
  goal: { aliases: ['goals', 'objective', 'objectives'], shape: 'text', summary: 'What the post should change for its readers.' },
  intent: { aliases: [], shape: 'text', values: ['conversation', 'inform'], summary: 'conversation (the default), or inform for closures, condolences and safety notices.' },
  topics: { aliases: ['topic', 'tags', 'tag', 'pillar', 'pillars', 'category', 'categories', 'theme'], shape: 'list', summary: 'What it is about.' },
  campaign: { aliases: ['utm-campaign', 'series'], shape: 'text', summary: 'The campaign it belongs to.' },
  image: { aliases: ['images', 'photo', 'photos', 'picture', 'pictures', 'media'], shape: 'list', summary: 'The files of its images, or a mapping with src and alt for each.' },
  alt: { aliases: ['alt-text', 'image-alt', 'alts', 'alt-texts'], shape: 'list', summary: 'What its image shows, for people who cannot see it. Several images have a list.' },
  lang: { aliases: ['language', 'locale'], shape: 'text', summary: 'The language it is written in, as a tag or by its name: en, pt-BR, Deutsch. Without it the words tell.' },
  links: { aliases: ['permalinks'], shape: 'map', summary: 'Where it went out: an address for each channel.' },
  versions: { aliases: ['variants'], shape: 'map', summary: "A channel's own text, in place of the body." },
} as const satisfies FieldTable;

export type PostField = keyof typeof POST_FIELDS;

/** The post field a key names, if any. */
export const postField = fieldFinder<PostField>(POST_FIELDS);
