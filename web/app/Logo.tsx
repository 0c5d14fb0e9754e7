/** Land, sea and a summer orange: the mark of the product. */
export const Logo = () => (
  <svg class="logo" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <rect width="26" height="26" rx="7" fill="#8fc6cf" />
    <path d="M0 15.500c4-3.5 7 .5 11-2.500s6-8 15-6.500V19a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7z" fill="#2f4b8f" />
    <circle cx="17.5" cy="16" r="4.6" fill="#e8862e" stroke="#fffdf8" stroke-width="2" />
  </svg>
)
