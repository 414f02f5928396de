import type { TableFormat } from './table-format.ts';

export const META_FORMATS: readonly TableFormat[] = [
  {
    name: 'Instagram, a row a post', channel: 'instagram', holds: 'posts', monthFirst: true,
    needs: ['Post ID', 'Account ID', 'Account username', 'Permalink'],
    columns: { published: ['Publish time'] },
  },
  {
    name: 'Meta Business Suite, a row a post of a page', channel: 'facebook', holds: 'posts', monthFirst: true,
    needs: ['Post ID', 'Page ID', 'Permalink', 'Publish time'],
    // The caption stands in one of the two; the other is empty.
    columns: { published: ['Publish time'], text: ['Description'], likes: ['Reactions', 'Likes'], engagements: ['Reactions, Comments and Shares'] },
  },
  { name: 'Meta, a row a day', channel: null, holds: 'days', monthFirst: null, needs: ['Date', 'Primary'] },
  {
    name: 'Facebook Insights, a row a post (to 2021)', channel: 'facebook', holds: 'posts', monthFirst: true,
    needs: ['Post ID', 'Post Message', 'Posted'],
    columns: { published: ['Posted'], reach: ['Lifetime Post Total Reach'], impressions: ['Lifetime Post Total Impressions'], engagements: ['Lifetime Engaged Users'] },
  },
  { name: 'a page scraper, a row a post', channel: 'facebook', holds: 'posts', monthFirst: true, needs: ['status_id', 'status_message', 'status_published'], columns: { id: ['status_id'], text: ['status_message'], published: ['status_published'], title: ['link_name'], link: [] } },
  {
    name: 'a page scraper, a row a comment', channel: 'facebook', holds: 'comments', monthFirst: true,
    needs: ['comment_id', 'status_id', 'comment_message'],
    columns: { post: ['status_id'], id: ['comment_id'], parent: ['parent_id'], text: ['comment_message'], author: ['comment_author'], at: ['comment_published'] },
  },
];
