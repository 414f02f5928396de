import { NOTHING_KNOWN, type Channel } from './channel.ts';

/** A mail to many: the title is its subject. */
export const newsletter: Channel = {
  ...NOTHING_KNOWN,
  id: 'newsletter',
  name: 'Newsletter',
  aliases: ['newsletters', 'email', 'e-mail', 'emails', 'mail', 'mailing', 'mailing list', 'email newsletter', 'e-mail newsletter', 'email campaign', 'mailchimp', 'substack'],
  title: {
    limit: null,
    fold: { value: 73, confidence: 'medium', source: 'Guides that tried mail programs: 41 to 73 characters of a subject show in a list, and this is the most of them', seen: '2026-11' },
  },
};
