import type { TableFormat } from './table-format.ts';

const ADDRESS = (id: string): string => `https://x.com/i/status/${id}`;

export const X_FORMATS: readonly TableFormat[] = [
  {
    name: 'X, a row a post (2015 to 2024)', channel: 'x', holds: 'posts', monthFirst: true, address: ADDRESS,
    needs: ['Tweet id', 'Tweet text', 'time', 'impressions'],
    columns: { id: ['Tweet id'], link: ['Tweet permalink'], text: ['Tweet text'], published: ['time'], likes: ['likes', 'favorites'], shares: ['retweets'], comments: ['replies'], clicks: ['url clicks'] },
    rates: [{ header: 'engagement rate', of: 'engagements', by: ['impressions'] }],
  },
  { name: 'X, a row a day', channel: 'x', holds: 'days', monthFirst: true, needs: ['Date', ['Tweets published', 'Posts published', 'Posts created', 'Create Post'], 'impressions'] },
  {
    name: 'X Premium, content', channel: 'x', holds: 'posts', monthFirst: true, address: ADDRESS,
    needs: [['Post id', 'ID do post', 'Identificador del post', 'ID de la publicación'], ['Post text', 'Texto do post', 'Texto de la publicación', 'Texto del post'], ['Impressions', 'Impressões', 'Impresiones'], ['Reposts', 'Repostagens', 'Republicaciones', 'New follows', 'Novos seguidores', 'Bookmarks']],
    // "Shares" are copies of the link here; what others pass on are reposts.
    columns: { shares: ['Reposts', 'Repostagens', 'Republicaciones'], comments: ['Replies', 'Respostas', 'Respuestas'], saves: ['Bookmarks', 'Itens salvos', 'Guardados'], clicks: ['URL Clicks', 'Cliques no URL', 'Clics en la URL'] },
  },
];
