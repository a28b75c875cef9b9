/** The names of attributes and events in frameworks that write them in camel case. */

/** A name in camel case: `published-at` is `publishedAt`. */
type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

/** Attributes with their names in camel case. */
export type CamelKeys<Attributes> = { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] };

/** The handlers of events: `onNewsOpen` for `news-open`. */
export type CamelHandlers<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Camel<Name>>}`]?: ((event: Events[Name]) => void) | undefined;
};
