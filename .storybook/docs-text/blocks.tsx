/** Replaces `@storybook/addon-docs/blocks` while pages are rendered to text, without a browser that shows stories. */
import { marked } from 'marked';
import { createContext, useContext, type ReactElement, type ReactNode } from 'react';

/** A story of a page: its id and name in Storybook, and its doc comment. */
export interface PageStory {
  id: string;
  name: string;
  description: string;
}

/** The stories of the page that is rendered. */
export const PageStories = createContext<readonly PageStory[]>([]);

interface Children {
  children?: ReactNode;
}

const Nothing = (): null => null;
const Through = ({ children }: Children): ReactElement => <>{children}</>;

export {
  Nothing as ArgTypes,
  Nothing as Canvas,
  Nothing as Controls,
  Nothing as Description,
  Nothing as Meta,
  Nothing as Primary,
  Nothing as Story,
  Nothing as TableOfContents,
  Through as Unstyled,
  Through as Wrapper,
};

export function Title({ children }: Children): ReactElement {
  return <h1>{children}</h1>;
}

export function Subtitle({ children }: Children): ReactElement {
  return <p>{children}</p>;
}

/** A heading without an id: nothing on the page links to it. */
export function Heading({ children }: Children): ReactElement {
  return <h2>{children}</h2>;
}

export function Subheading({ children }: Children): ReactElement {
  return <h3>{children}</h3>;
}

export function Markdown({ children }: { children: string }): ReactElement {
  return <div dangerouslySetInnerHTML={{ __html: marked.parse(children, { async: false }) }} />;
}

export function Source({ code, language = 'html' }: { code: string; language?: string }): ReactElement {
  return (
    <pre>
      <code className={`language-${language}`}>{code}</code>
    </pre>
  );
}

/** The stories of the page as a list of links. */
export function Stories({ title = 'Stories' }: { title?: string }): ReactElement | null {
  const stories = useContext(PageStories);
  if (stories.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {stories.map(({ id, name, description }) => (
          <li key={id} data-story={id}>
            <a href={`?path=/story/${id}`}>{name}</a>
            {description && `: ${description}`}
          </li>
        ))}
      </ul>
    </>
  );
}
