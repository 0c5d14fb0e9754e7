import { Match, Switch } from 'solid-js'

/** What to do, for those who look before they read: scan, say a name, put a photo on the map. */
export const StepPicture = (props: { step: number }) => (
  <svg
    class="step-picture"
    viewBox="0 0 120 84"
    fill="none"
    stroke="#2b2a28"
    stroke-width="2.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <Switch>
      <Match when={props.step === 0}>
        <rect x="64" y="24" width="38" height="38" fill="#fff" />
        <path
          d="M69 29h10v10H69zM87 29h10v10H87zM69 47h10v10H69zM86 46h4v4h-4zM93 46h4v4h-4zM86 53h4v4h-4zM93 53h4v4h-4z"
          fill="#2b2a28"
          stroke="none"
        />
        <path d="M58 30V18h12M96 18h12v12M108 56v12H96M70 68H58V56" stroke="#2f4b8f" />
        <rect x="14" y="8" width="34" height="66" rx="6" fill="#eef0f9" />
        <circle cx="31" cy="24" r="7" fill="#fff" />
        <circle cx="31" cy="24" r="2.4" fill="#2b2a28" stroke="none" />
        <path d="M27 67h8" />
      </Match>
      <Match when={props.step === 1}>
        <circle cx="32" cy="32" r="13" fill="#fdf0e2" />
        <path d="M10 74c2-17 11-24 22-24s20 7 22 24" fill="#fdf0e2" />
        <path
          d="M62 14h46a5 5 0 0 1 5 5v22a5 5 0 0 1-5 5H80L68 58V46h-6a5 5 0 0 1-5-5V19a5 5 0 0 1 5-5z"
          fill="#fff"
        />
        <path d="M67 26h26M67 35h16" stroke="#e8862e" />
        <path d="M98 22v17" stroke="#2f4b8f" />
      </Match>
      <Match when={true}>
        <path d="M8 64l30-9 36 12 38-12V28L74 40 38 28 8 37z" fill="#d6ebec" />
        <path d="M38 28v27M74 40v27" stroke-width="1.6" />
        <path d="M60 50c-11-12-16-19-16-27a16 16 0 1 1 32 0c0 8-5 15-16 27z" fill="#e8862e" />
        <rect x="50.500" y="17" width="19" height="13" rx="2.4" fill="#fff" stroke-width="2" />
        <circle cx="60" cy="23.500" r="3.400" stroke-width="2" />
      </Match>
    </Switch>
  </svg>
)
