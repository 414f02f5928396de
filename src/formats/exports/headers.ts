import type { Field } from './table-format.ts';

/** Headers are compared without case, marks, and the ways words are joined. */
export const normaliseHeader = (header: string): string => header.replace(/^\ufeff/, '').trim().toLowerCase().replace(/[_\s\u00a0-]+/g, ' ').replace(/^["']|["']$/g, '');

/**
 * What headers mean, whichever export they stand in: English, Spanish, Portuguese, German, French, Italian. The first of
 * a field's names that a table has is taken.
 */
const WORDS: Readonly<Record<Field, readonly string[]>> = {
  post: ['post', 'post path', 'post file'],
  id: ['id', 'post id', 'tweet id', 'video id', 'status id', 'comment id', 'id do post', 'identificador do post', 'id de la publicación', 'identificador de la publicación', 'beitrags id', 'id der veröffentlichung', 'identifiant de publication', 'id de publication', 'id del post'],
  link: ['link', 'url', 'permalink', 'post link', 'tweet permalink', 'video link', 'post url', 'sharelink', 'enlace permanente', 'link permanente', 'enlace de la publicación', 'link do post', 'lien permanent', 'lien du post'],
  title: ['title', 'post title', 'video title', 'título', 'título del video', 'título do vídeo', 'titel', 'titre', 'titolo'],
  text: ['text', 'post text', 'tweet text', 'full text', 'description', 'post message', 'message', 'caption', 'content', 'sharecommentary', 'texto', 'texto do post', 'texto de la publicación', 'descripción', 'descrição', 'mensaje', 'mensagem', 'beschreibung', 'texte', 'testo', 'descrizione'],
  published: ['published', 'publish time', 'published at', 'created date', 'created at', 'post time', 'posted', 'video publish time', 'date', 'time', 'data', 'fecha', 'hora de publicación', 'horário de publicação', 'fecha de publicación', 'data de publicação', 'datum', 'veröffentlichungszeit', 'heure de publication', 'data di pubblicazione', 'ora di pubblicazione'],
  channel: ['channel', 'network', 'platform', 'canal', 'red', 'rede', 'netzwerk', 'réseau', 'canale'],
  parent: ['parent', 'parent id', 'in reply to', 'in reply to id', 'reply to'],
  author: ['author', 'user', 'username', 'comment author', 'from', 'autor', 'auteur', 'autore'],
  at: ['at', 'time', 'date', 'created at', 'timestamp', 'comment published', 'fecha', 'data', 'datum'],
  own: ['own', 'ours', 'is own', 'propio', 'próprio', 'eigen'],
  kind: ['kind'],
  answered: ['answered', 'is answered'],
  'needs-answer': ['needs answer', 'needs reply'],
  impressions: ['impressions', 'impressões', 'impresiones', 'impressionen', 'impressioni', 'lifetime post total impressions'],
  reach: ['reach', 'lifetime post total reach', 'accounts reached', 'alcance', 'reichweite', 'couverture', 'portée', 'copertura'],
  views: ['views', 'total views', 'video views', 'visualizações', 'visualizaciones', 'reproducciones', 'aufrufe', 'vues', 'visualizzazioni'],
  likes: ['likes', 'total likes', 'favorites', 'favourites', 'reactions', 'num reactions', 'curtidas', 'me gusta', 'reações', 'reacciones', 'gefällt mir', 'gefällt mir angaben', 'reaktionen', "j'aime", 'mentions j’aime', 'réactions', 'mi piace', 'reazioni'],
  comments: ['comments', 'total comments', 'comments added', 'num comments', 'replies', 'comentários', 'comentarios', 'respostas', 'respuestas', 'kommentare', 'antworten', 'commentaires', 'réponses', 'commenti', 'risposte'],
  shares: ['shares', 'total shares', 'num shares', 'reposts', 'retweets', 'reblogs', 'compartilhamentos', 'repostagens', 'compartidos', 'veces compartido', 'republicaciones', 'geteilte inhalte', 'geteilt', 'partages', 'republications', 'condivisioni'],
  saves: ['saves', 'bookmarks', 'salvamentos', 'itens salvos', 'guardados', 'gespeichert', 'enregistrements', 'salvataggi'],
  clicks: ['clicks', 'total clicks', 'link clicks', 'cliques', 'clics', 'clics totales', 'klicks', 'clic'],
  engagements: ['engagements', 'total engagements', 'engajamentos', 'interacciones', 'interações', 'interaktionen', 'interazioni', 'reactions, comments and shares'],
};

export type ColumnMap = Partial<Readonly<Record<Field, number>>>;

/** Which column holds which field. `own` names come before the shared ones; a column becomes one field. */
export function columnsOf(header: readonly string[], fields: readonly Field[], own: Partial<Readonly<Record<Field, readonly string[]>>> = {}): ColumnMap {
  const names = header.map(normaliseHeader);
  const taken = new Set<number>();
  const columns: Partial<Record<Field, number>> = {};
  for (const field of fields) {
    const wanted = own[field]?.map(normaliseHeader) ?? WORDS[field].map(normaliseHeader);
    const name = wanted.find((one) => names.includes(one) && !taken.has(names.indexOf(one)));
    if (name === undefined) continue;
    columns[field] = names.indexOf(name);
    taken.add(names.indexOf(name));
  }
  return columns;
}

/** What people count that a network does not: what came of a post. */
const OUTCOMES = /^(?:bookings?|sign ?ups?|registrations?|sales|orders?|revenue|donations?|leads?|applications?|attendees|visits to us|volunteers|reservas|inscripciones|ventas|donaciones|inscrições|doações|buchungen|anmeldungen|spenden|réservations|inscriptions|dons)$/;

export const isOutcome = (header: string): boolean => OUTCOMES.test(normaliseHeader(header));
