import { fromMarkdown } from 'mdast-util-from-markdown'
import { createMemo, For, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { langOf } from '#web/i18n/langOf.ts'
import { OutLink } from './OutLink.tsx'

type Node = ReturnType<typeof fromMarkdown>['children'][number]

type MarkdownProps = {
  text: string
  /** Puts values into a text. After the text was read, so that no value is taken for markup. */
  fill: (text: string) => string
  /** The same for an address, each value encoded; null where one is not known. */
  fillAddress: (address: string) => string | null
  /** Where an asset of the map is: `![words](id)`. Pictures from elsewhere are only named. */
  assetAddress: (id: string) => string
}

/** The UUID of an asset. */
const ASSET = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A heading of the text stands under that of the box it is in. */
const headings = ['h3', 'h4', 'h5', 'h6', 'h6', 'h6'] as const

/** Markdown as elements: HTML in it is shown as it is written, and nothing of it is ever run. */
export const Markdown = (props: MarkdownProps) => {
  const tree = createMemo(() => fromMarkdown(props.text))
  /** Addresses that stand apart from their links. */
  const definitions = createMemo(
    () =>
      new Map(
        tree().children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
      ),
  )

  const all = (nodes: Node[]): JSX.Element => <For each={nodes}>{one}</For>

  const picture = (source: string, alt: string): JSX.Element => {
    const [address, words] = [props.fill(source), props.fill(alt)]
    return ASSET.test(address) ? (
      <img src={props.assetAddress(address)} alt={words} loading="lazy" />
    ) : (
      <OutLink address={address}>{words || address}</OutLink>
    )
  }

  const link = (address: string, nodes: Node[]): JSX.Element => (
    <OutLink address={(address.includes('{') ? props.fillAddress(address) : address) ?? ''}>
      {all(nodes)}
    </OutLink>
  )

  const one = (node: Node): JSX.Element => {
    switch (node.type) {
      case 'text':
      case 'html':
        return props.fill(node.value)
      case 'paragraph':
        return <p>{all(node.children)}</p>
      case 'heading':
        return <Dynamic component={headings[node.depth - 1]}>{all(node.children)}</Dynamic>
      case 'strong':
        return <strong>{all(node.children)}</strong>
      case 'emphasis':
        return <em>{all(node.children)}</em>
      case 'inlineCode':
        return <code>{props.fill(node.value)}</code>
      case 'code':
        return (
          <pre>
            <code>{props.fill(node.value)}</code>
          </pre>
        )
      case 'blockquote':
        return <blockquote>{all(node.children)}</blockquote>
      case 'list':
        return node.ordered ? (
          <ol start={node.start ?? 1}>{all(node.children)}</ol>
        ) : (
          <ul>{all(node.children)}</ul>
        )
      case 'listItem':
        return <li>{all(node.children)}</li>
      case 'break':
        return <br />
      case 'thematicBreak':
        return <hr />
      case 'link':
        return link(node.url, node.children)
      case 'linkReference':
        return link(definitions().get(node.identifier) ?? '', node.children)
      case 'image':
        return picture(node.url, node.alt ?? '')
      case 'imageReference':
        return picture(definitions().get(node.identifier) ?? '', node.alt ?? '')
      default:
        return null
    }
  }

  return (
    <div class="reader-markdown" lang={langOf(props.text)}>
      {all(tree().children)}
    </div>
  )
}
