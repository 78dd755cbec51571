const nothing = () => {}

/** Stands where Taro's runtime takes times for its debugging mode. */
export const perf = { start: nothing, stop: nothing, delayStop: nothing }
