import type { Accounts } from './accounts.ts'
import { openSqliteAccounts } from './sqlite/accounts/openSqliteAccounts.ts'

/** Opens the second file of a folder that `openStore` has opened; to be closed before that. */
export const openAccounts = (folder: string): Promise<Accounts> => openSqliteAccounts({ folder })
