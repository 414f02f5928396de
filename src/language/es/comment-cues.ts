import type { CommentCues } from '../language.ts';

/** What Spanish comments say when they thank, ask, advise or tell. Word ends are told without \b, which knows no accents. */
export const COMMENT_CUES: CommentCues = {
  thanks: /(?<!\p{L})(?:gracias|muchas gracias|mil gracias|agradecid[oa]s?|se agradece)(?!\p{L})/iu,
  asks: /^[¿\s]*(?:qué|cuándo|dónde|quién(?:es)?|por qué|cómo|cuál(?:es)?|cuánto|hay que|se puede|alguien sabe|puedo|podemos|tienen|tenéis)(?!\p{L})/iu,
  advises: /(?<!\p{L})(?:deber[ií]as?|podr[ií]as? (?:probar|intentar|usar)|te (?:recomiendo|aconsejo|sugiero)|os recomiendo|recomiendo|prueba (?:a|con)|intenta|lo mejor es|es mejor|no olvides|el truco es|yo que tú)(?!\p{L})/iu,
  tells: /(?<!\p{L})(?:yo (?:tuve|fui|era|estaba|hice|empecé|también|siempre|nunca)|a mí|me (?:pasó|costó|ayudó|ayuda|encanta|gustó|acuerdo)|mi (?:madre|padre|hijo|hija|hijos|marido|mujer|abuela|abuelo|vecin[oa]|hermano|hermana|primer[ao]?)|cuando (?:yo|era|tenía|empecé|llegué)|llevo \S+ (?:años|meses)|tuve|empecé|conocí|aprendí)(?!\p{L})/iu,
  sells: /(?<!\p{L})(?:escr[ií]beme al (?:privado|dm|whatsapp)|enlace en (?:mi )?bio|s[ií]gueme|gana dinero|trabaja desde casa|cripto|bitcoin|pr[eé]stamos?)(?!\p{L})/iu,
};
