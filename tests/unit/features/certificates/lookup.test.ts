import { holderNameOf, numberOf, openedWith } from '../../../../src/features/certificates/lookup-input'
import { LookupStore } from '../../../../src/features/certificates/lookup-store'
import { verificationCodeOf } from '../../../../src/format/verification-code'
import { publicCertificate } from '../../support/certificates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'

const CODE = 'Ab3dEf6hIj9kLm2nOp5q'
const LINK = `https://exam.example.com/v/${CODE}`

describe('what is typed, scanned or opened', () => {
  test('a number counts in the form it is printed in, however it was divided', () => {
    expect(numberOf(' ｃａ２００７－4f8q–19tz ')).toBe('CA2007-4F8Q-19TZ')
    expect(numberOf('CA2007 4F8Q 19TZ')).toBe('CA2007-4F8Q-19TZ')
    expect(numberOf('ca20074f8q19tz')).toBe('CA2007-4F8Q-19TZ')
    expect(numberOf('\u202dCA2007‑4F8Q‑19TZ\u202c')).toBe('CA2007-4F8Q-19TZ')
    expect(numberOf('CA2007')).toBe('CA2007')
  })

  test('a name counts without what surrounds it', () => {
    expect(holderNameOf('\u3000李明 ')).toBe('李明')
    expect(holderNameOf('Ｌｉ  Ming')).toBe('Li Ming')
    expect(holderNameOf('阿卜杜·热合曼')).toBe('阿卜杜·热合曼')
  })

  test('a QR code is our link or the code alone; anything else is none of a certificate', () => {
    expect(verificationCodeOf(LINK)).toBe(CODE)
    expect(verificationCodeOf(`${LINK}?from=qr`)).toBe(CODE)
    expect(verificationCodeOf(` ${CODE}\n`)).toBe(CODE)
    expect(verificationCodeOf('https://example.com/menu')).toBeNull()
    expect(verificationCodeOf('https://example.com/v/short')).toBeNull()
  })

  test("the page opens by our own code, a mini-program code's scene, or an ordinary link", () => {
    expect(openedWith({ code: CODE })).toBe(CODE)
    expect(openedWith({ scene: CODE })).toBe(CODE)
    expect(openedWith({ q: encodeURIComponent(LINK) })).toBe(LINK)
    expect(openedWith({ q: '100%' })).toBe('100%')
    expect(openedWith({})).toBeNull()
  })
})

describe('verifying', () => {
  function bench(answer: () => ReturnType<typeof ok<ReturnType<typeof publicCertificate>>>) {
    const { client, calls } = fakeClient({
      post: { '/certificates/lookup': answer },
      get: { '/certificates/lookup/{verificationCode}': answer },
    })
    return { store: new LookupStore({ api: client }), calls }
  }

  test('how a scan ended is not told of what was typed since, and an answer is asked for again when the page shows again', async () => {
    let status: 'valid' | 'revoked' = 'valid'
    const { store, calls } = bench(() => ok(publicCertificate({ status })))
    await store.again()
    await store.take({ outcome: 'refused', text: '' })
    expect([store.scanned, calls.length]).toEqual(['refused', 0])
    store.typeNumber('CA2007-4F8Q-19TZ')
    store.typeHolderName('李明')
    await store.lookUp()
    expect([store.scanned, store.answer?.status]).toEqual([null, 'valid'])
    status = 'revoked'
    await store.again()
    expect([calls.length, store.answer?.status]).toEqual([2, 'revoked'])
  })

  test('asked for again by nobody, an answer stays where none can be heard, and goes where it is true no more', async () => {
    const answers = [ok(publicCertificate()), offline(), refused('share-ended')]
    const { client } = fakeClient({
      get: { '/certificates/lookup/{verificationCode}': () => answers.shift() ?? offline() },
    })
    const store = new LookupStore({ api: client })
    await store.open(CODE)
    await store.again()
    expect([store.answer?.status, store.asking.failure]).toEqual(['valid', null])
    await store.again()
    expect([store.answer, store.asking.failure]).toEqual([
      null,
      expect.objectContaining({ code: 'share-ended' }),
    ])
  })

  test('what fails of the next question is told, though the former one was being asked for again', async () => {
    let release = () => {}
    const slowly = new Promise<void>((resolve) => {
      release = resolve
    })
    let asked = 0
    const { client } = fakeClient({
      post: {
        '/certificates/lookup': async () => {
          asked += 1
          if (asked > 1) await slowly
          return ok(publicCertificate())
        },
      },
      get: { '/certificates/lookup/{verificationCode}': () => offline() },
    })
    const store = new LookupStore({ api: client })
    store.typeNumber('CA2007-4F8Q-19TZ')
    store.typeHolderName('李明')
    await store.lookUp()
    const again = store.again()
    await store.open(CODE)
    release()
    await again
    expect([store.answer, store.asking.failure]).toEqual([null, { kind: 'offline' }])
  })

  test('asks by number and name once both are there', async () => {
    const { store, calls } = bench(() => ok(publicCertificate()))
    store.typeNumber('ca2007-4f8q-19tz')
    await store.lookUp()
    expect(store.missing).toEqual({ number: false, holderName: true })
    expect(calls).toHaveLength(0)
    store.typeHolderName('李明')
    await store.lookUp()
    expect(calls[0]?.options).toEqual({ body: { number: 'CA2007-4F8Q-19TZ', holderName: '李明' } })
    expect(store.answer?.status).toBe('valid')
  })

  test('a QR code of something else is said to be so, and asks nothing', async () => {
    const { store, calls } = bench(() => ok(publicCertificate()))
    await store.take({ outcome: 'done', text: 'https://example.com/menu' })
    expect(store.foreign).toBe(true)
    expect(calls).toHaveLength(0)
  })

  test('an unknown certificate takes the earlier answer away and keeps what was typed', async () => {
    const { client } = fakeClient({
      post: { '/certificates/lookup': () => refused('certificate-unknown') },
      get: {
        '/certificates/lookup/{verificationCode}': () => ok(publicCertificate()),
      },
    })
    const store = new LookupStore({ api: client })
    await store.open(CODE)
    store.typeNumber('CA2007-0000-0000')
    store.typeHolderName('李明')
    await store.lookUp()
    expect(store.answer).toBeNull()
    expect(store.asking.failure).toMatchObject({ kind: 'problem', code: 'certificate-unknown' })
    expect(store.holderName).toBe('李明')
  })

  describe('while an earlier answer is still on its way', () => {
    const OTHER = 'Zb3dEf6hIj9kLm2nOp5q'

    /** The first question is held; every later one is answered at once. */
    function slowFirst() {
      let answer = () => {}
      const first = new Promise<ReturnType<typeof ok<ReturnType<typeof publicCertificate>>>>((resolve) => {
        answer = () => resolve(ok(publicCertificate()))
      })
      const { client } = fakeClient({
        get: {
          '/certificates/lookup/{verificationCode}': ({ path }) =>
            path.verificationCode === CODE
              ? first
              : ok({ ...publicCertificate(), number: 'CA2007-0000-0000', status: 'revoked' as const }),
        },
      })
      const store = new LookupStore({ api: client })
      return { store, asked: store.open(CODE), answer }
    }

    test('the certificate scanned last is the one that is shown', async () => {
      const { store, asked, answer } = slowFirst()
      await store.take({ outcome: 'done', text: OTHER })
      expect(store.answer?.number).toBe('CA2007-0000-0000')
      answer()
      await asked
      expect(store.answer).toMatchObject({ number: 'CA2007-0000-0000', status: 'revoked' })
    })

    test('a QR code of something else is not followed by the verdict on the certificate before', async () => {
      const { store, asked, answer } = slowFirst()
      await store.take({ outcome: 'done', text: 'https://example.com/menu' })
      expect(store.asking.busy).toBe(false)
      answer()
      await asked
      expect(store.answer).toBeNull()
      expect(store.foreign).toBe(true)
    })
  })

  test('the earlier answer leaves as soon as another certificate is asked for', async () => {
    const { store } = bench(() => ok(publicCertificate()))
    await store.open(CODE)
    const asked = store.open(LINK)
    expect(store.answer).toBeNull()
    await asked
    expect(store.answer?.status).toBe('valid')
  })

  test('without network the same question can be asked again', async () => {
    let connected = false
    const { client } = fakeClient({
      get: {
        '/certificates/lookup/{verificationCode}': () => (connected ? ok(publicCertificate()) : offline()),
      },
    })
    const store = new LookupStore({ api: client })
    await store.open(LINK)
    expect(store.asking.failure).toEqual({ kind: 'offline' })
    connected = true
    await store.retry()
    expect(store.answer?.holderMasked).toBe('李*')
  })
})
