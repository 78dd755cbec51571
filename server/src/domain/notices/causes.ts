/** How the cause of a registration's confirmation begins; the registration's id follows. */
export const registeredCausePrefix = 'registered:'
