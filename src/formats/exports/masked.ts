/** Letters and signs of an address before its @, which is looked for from the @ backwards. */
const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** Seven digits or more, with what people write between them. Dates and times have fewer in one run, or a letter. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[\s()./-]{0,2}\d){6,16}(?![\p{L}\p{N}])/gu;
const MENTION = /(?<![\p{L}\p{N}/])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?/gu;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A comment's text without what reaches or names a person: e-mail addresses, phone numbers, mentions. */
export const masked = (text: string): string =>
  text.replace(EMAIL, '[e-mail]').replace(PHONE, (found) => (DATE.test(found.trim()) ? found : '[phone]')).replace(MENTION, '@[name]');
