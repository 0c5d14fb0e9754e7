import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type Answer = { rows: string[]; ms: number }

/** No settings of the user, bare answers, over the socket in `folder`. */
export const connection = (folder: string): string[] => ['-XqAt', '-h', folder, '-U', 'bench', 'postgres']

/**
 * One psql session kept open. Its own clock (`\timing`) measures a statement with the way to the server and back, without
 * the start of a program. Statements of one session run one after another.
 */
export function startPsql(program: string, socketFolder: string) {
  const child = spawn(program, connection(socketFolder), { stdio: ['pipe', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8')
  })
  const lines = createInterface({ input: child.stdout })
  let refuse: (error: Error) => void = () => {}
  child.once('exit', (code) => refuse(new Error(`psql ended with ${code}: ${errors.trim()}`)))
  child.stdin.write('\\timing on\n')

  return {
    query(sql: string): Promise<Answer> {
      errors = ''
      return new Promise((resolve, reject) => {
        refuse = reject
        const rows: string[] = []
        let ms = 0
        const read = (line: string): void => {
          const time = /^Time: ([\d.]+) ms/.exec(line)
          if (line === 'bench-end') {
            lines.off('line', read)
            if (errors) reject(new Error(errors.trim()))
            else resolve({ rows, ms })
          } else if (time) ms += Number(time[1])
          else if (line) rows.push(line)
        }
        lines.on('line', read)
        child.stdin.write(`${sql};\n\\echo bench-end\n`)
      })
    },
    async end(): Promise<void> {
      child.stdin.end()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
