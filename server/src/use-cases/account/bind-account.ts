import type { CloudAccount } from '../../domain/account/account'
import { cloudAccountInUse } from '../../problems/account'
import { lockCandidate } from '../../repositories/candidates'
import { bindCloudAccount } from '../../repositories/personal-data'
import type { Services } from '../../services'

/** Makes a cloud account the candidate's in place of a former one. Throws the problem when somebody else holds it. */
export async function bindAccount(
  { db, sealer }: Services,
  candidateId: string,
  account: CloudAccount,
): Promise<void> {
  const bound = await db.transaction().execute(async (trx) => {
    await lockCandidate(trx, candidateId)
    return bindCloudAccount(trx, sealer, candidateId, account)
  })
  if (!bound) throw cloudAccountInUse()
}
