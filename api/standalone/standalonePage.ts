import { escapeHtml } from '#api/http/escapeHtml.ts'
import type { About } from '#geodata/schema/map/mapDocument.ts'

/** What a browser opens: it loads what lies beside it, and its policy lets it ask nobody else for anything. */
export const standalonePage = ({ title, description }: About): string => `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta http-equiv="Content-Security-Policy" content="connect-src data: blob:; worker-src data: blob:; object-src 'none'; frame-src 'none'; form-action 'none'; base-uri 'none'" />
    <meta name="description" content="${escapeHtml(description.slice(0, 300))}" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="map/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="map/map.css" />
    <link rel="stylesheet" href="map/fonts.css" />
  </head>
  <body>
    <div id="root">
      <p style="max-width: 34em; margin: 4em auto; padding: 0 1.5em; font: 16px/1.8 sans-serif">
        地図をひらいています。このままのときは、zip ファイルをすべて展開してから、フォルダの中の index.html をひらいてください。<br />
        <span lang="en">Opening the map. If nothing happens, unpack the whole zip file first, then open index.html in its folder.</span>
      </p>
    </div>
    <script src="data/map.js"></script>
    <script src="map/map.js"></script>
  </body>
</html>
`
