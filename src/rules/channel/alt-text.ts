import { SURENESS, type Channel } from '../../channels/channel.ts';
import { countCodePoints } from '../../channels/counting.ts';
import { imagesOf, saysNothing, type PostImage } from '../../insight/images.ts';
import type { Text } from '../../model/data.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'channel/alt-text',
  subject: 'post',
  reads: ['channels'],
  severity: 'info',
  threshold: 0.6,
  summary: 'An image has no text for people who cannot see it, or one longer than its network takes.',
  why: 'People who use a screen reader hear nothing, or the name of a file. They are readers too, and so is whoever has pictures switched off.',
  source: 'WCAG 2.2, 1.1.1 Non-text Content. What each network takes is in docs/channels.md with the month it was read.',
  options: {},
  *check({ post, channels }) {
    // The image that a page of a site names beside its title is a card for links to it; its template says what that shows.
    const isPage = post.title !== null && post.channels.length === 0 && post.personas.length === 0;
    const images = imagesOf(post).filter(({ start, alt }) => !isPage || start >= post.body.start || alt !== null);
    if (images.length === 0 && post.alts.length === 0) return;
    for (const image of images) {
      if (image.alt && !saysNothing(image.alt.value)) continue;
      yield { span: spanOf(image), message: messageFor(image), evidence: [image.alt?.value ?? image.address], confidence: 0.9 };
    }
    const texts = new Set<Text>([...post.alts, ...images.flatMap(({ alt }) => alt ?? [])]);
    for (const alt of texts) {
      const over = channels.filter((channel) => alt.value.length > most(channel) && countCodePoints(alt.value) > most(channel));
      if (over.length === 0) continue;
      yield {
        span: alt.span,
        message: `${over.map((channel) => `${channel.name} takes ${most(channel)} characters for an image`).join(', ')}, and this has ${countCodePoints(alt.value)}. Say the main thing first and shorten the rest.`,
        evidence: over.map((channel) => `${countCodePoints(alt.value)} of ${most(channel)}`),
        confidence: Math.max(...over.map((channel) => SURENESS[channel.alt?.confidence ?? 'low'])),
      };
    }
  },
  examples: [
    { good: '![Eleven people in a circle of chairs, arms up](class.jpg)\n\nWhich stretch do you like best?' },
    { bad: '⟦![](class.jpg)⟧\n\nWhich stretch do you like best?' },
    { bad: '⟦![IMG_2041](class.jpg)⟧\n\nWhich stretch do you like best?' },
    { good: '---\ntitle: Stretch with us\nimage: card.jpg\n---\nWhich stretch do you like best?' },
    { bad: '---\ntitle: Stretch with us\nchannels: facebook\nimage: ⟦class.jpg⟧\n---\nWhich stretch do you like best?' },
    { bad: '---\nimage: ⟦class.jpg⟧\n---\nWhich stretch do you like best?' },
    { good: '---\nimage: class.jpg\nalt: Eleven people in a circle of chairs, arms up\n---\nWhich stretch do you like best?' },
    { good: '---\nimages:\n  - src: class.jpg\n    alt: Eleven people in a circle of chairs\n---\nWhich stretch do you like best?' },
    { good: '---\nmedia: class.mp4\n---\nWhich stretch do you like best? `![](code.png)`' },
    { bad: `---\nchannels: instagram\nimage: class.jpg\nalt: ⟦${'Arms up and '.repeat(84)}down⟧\n---\nWhich stretch do you like best?` },
  ],
});

const most = (channel: Channel): number => channel.alt?.value ?? Infinity;

const spanOf = (image: PostImage): { readonly start: number; readonly end: number } => ({ start: image.start, end: image.end });

function messageFor({ alt }: PostImage): string {
  if (alt) return `"${alt.value}" says nothing of what this image shows. Say it as you would on the phone.`;
  return 'People who cannot see this image learn nothing of it. Say what it shows, in its brackets or under "alt".';
}
