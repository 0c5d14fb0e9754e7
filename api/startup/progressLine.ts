/** One line that tells what is going on: rewritten in place on a terminal, written once where the output goes to a file. */
export function progressLine(out: NodeJS.WriteStream, text: string) {
  let begun = false
  return {
    show(step: string): void {
      if (out.isTTY) out.write(`\r\u001b[K${text}: ${step}`)
      else if (!begun) out.write(`${text}\n`)
      begun = true
    },
    end(): void {
      if (begun && out.isTTY) out.write('\r\u001b[K')
    },
  }
}
