export const productHome: string | null = null
