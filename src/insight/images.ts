import type { Text } from '../model/data.ts';
import type { Post } from '../model/post.ts';
import type { Span } from '../model/span.ts';
import { factsOf } from './post-facts.ts';

/** An image of a post and what is written for people who cannot see it. */
export interface PostImage extends Span {
  readonly address: string;
  /** Null where nothing is written. */
  readonly alt: Text | null;
}

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?|svg)(?:[?#]|$)/i;
const OTHER_MEDIA = /\.(?:mp4|mov|webm|m4v|avi|mkv|mp3|m4a|wav|ogg|pdf)(?:[?#]|$)/i;

/** The images of a post: those in its front matter that are files of images, then those in its body. */
export function imagesOf(post: Post): readonly PostImage[] {
  const [alt = null] = post.alts;
  const named = post.images.filter(({ value }) => IMAGE_FILE.test(value.value)).map(({ value, alt: own }): PostImage => ({ ...value.span, address: value.value, alt: own ?? alt }));
  return [...named, ...bodyImages(post, alt)];
}

function bodyImages(post: Post, alt: Text | null): readonly PostImage[] {
  const { text } = post.source;
  if (!post.markdown || !text.includes('![', post.body.start)) return [];
  return factsOf(post).prose.links.flatMap(({ start, end }): PostImage[] => {
    if (!text.startsWith('![', start)) return [];
    const close = labelEnd(text, start + 1, end);
    const address = text.slice(close + 1, end).replace(/^[([]\s*<?|[)\]]$/g, '');
    if (OTHER_MEDIA.test(address)) return [];
    const label = text.slice(start + 2, close).trim();
    return [{ start, end, address, alt: label === '' ? alt : { value: label, span: { start: start + 2, end: close } } }];
  });
}

/** The bracket that closes the one at `open`. */
function labelEnd(text: string, open: number, end: number): number {
  let depth = 0;
  for (let at = open; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
  }
  return end;
}

/** Words that say only that there is an image, and names of files. */
const NAMES_NOTHING = /^(?:(?:an? |the |my |our )?(?:image|img|photo|photograph|picture|pic|screenshot|screen shot|graphic|illustration|figure|banner|thumbnail|untitled|alt|alt text|todo|tbd)[\s_-]*\d*|(?:img|dsc|dscn|dcim|pxl|mvimg|image|screenshot)[\s_-]?\d[\w\s.-]*|\S+\.(?:jpe?g|png|gif|webp|avif|heic|bmp|svg))$/i;

/** Whether a text says nothing of what an image shows. */
export const saysNothing = (alt: string): boolean => NAMES_NOTHING.test(alt.trim());
