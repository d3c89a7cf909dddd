import { beforeEach, expect, test, vi } from 'vitest'
import { checkPassword, hashPassword, passwordFault } from '../src/accounts/passwords.ts'

const seen = vi.hoisted(() => ({ now: 0, most: 0, asked: [] as object[] }))
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>()
  const scrypt = (password: string, salt: Buffer, bytes: number, options: object, done: (fault: Error | null, hash: Buffer) => void) => {
    seen.most = Math.max(seen.most, ++seen.now)
    seen.asked.push(options)
    real.scrypt(password, salt, bytes, options, (fault, hash) => {
      seen.now--
      done(fault, hash)
    })
  }
  return { ...real, scrypt }
})

beforeEach(() => Object.assign(seen, { now: 0, most: 0, asked: [] }))

const budi = { email: 'budi.santoso@contoh.id', name: 'Budi Santoso' }
const PASSWORD = 'jembatan kayu tujuh ayam'

test('Budi signs in with his password and nobody else’s', async () => {
  const stored = await hashPassword(PASSWORD)
  expect(stored).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(await checkPassword(stored, PASSWORD)).toBe(true)
  expect(await checkPassword(stored, `${PASSWORD} `)).toBe(false)
  expect(await checkPassword(stored, '')).toBe(false)
})

test('the same password is stored differently for two people', async () => {
  expect(await hashPassword(PASSWORD)).not.toBe(await hashPassword(PASSWORD))
})

test('a keyboard that writes letters in parts, or wide, writes the same password', async () => {
  const stored = await hashPassword('café di Sangatta dua')
  expect(await checkPassword(stored, 'cafe\u0301 di Sangatta dua')).toBe(true)
  expect(await checkPassword(stored, 'ｃａｆé di Sangatta dua')).toBe(true)
})

test('an unknown account costs exactly the same work, and is refused', async () => {
  const stored = await hashPassword(PASSWORD)
  expect(await checkPassword(stored, 'salah')).toBe(false)
  expect(await checkPassword(null, 'salah')).toBe(false)
  expect(await checkPassword(null, '')).toBe(false)
  expect(seen.asked).toHaveLength(4)
  for (const options of seen.asked) expect(options).toEqual({ N: 32_768, r: 8, p: 3, maxmem: 67_108_864 })
})

test.each(['', 'x', 'scrypt$15$8$3$$', 'scrypt$15$8$3$c2FsdHNhbHRzYWx0c2FsdA$kurang', 'scrypt$31$8$3$c2FsdHNhbHRzYWx0c2FsdA$' + 'A'.repeat(43), '$2b$10$abcdefghijklmnopqrstuv'])(
  'a stored text that is none of ours (%s) opens nothing and breaks nothing',
  async (stored) => expect(await checkPassword(stored, PASSWORD)).toBe(false),
)

test('a megabyte sent as a password is refused like any other', async () => {
  expect(await checkPassword(await hashPassword(PASSWORD), PASSWORD.padEnd(1_000_000, 'ﷺ'))).toBe(false)
})

test('of many who sign in at once, two are served at a time and all are served', async () => {
  const stored = await hashPassword(PASSWORD)
  const answers = await Promise.all(Array.from({ length: 7 }, (_, n) => checkPassword(stored, n % 2 ? PASSWORD : 'salah')))
  expect(answers).toEqual([false, true, false, true, false, true, false])
  expect(seen.most).toBe(2)
  expect(await checkPassword(stored, PASSWORD)).toBe(true)
})

test.each(['', 'pendek', 'sebelas ses', '😀'.repeat(11), 'ﬁ'.repeat(5), 'e\u0301'.repeat(11)])('%j is too short', (password) => {
  expect(passwordFault(password, budi)).toBe('short')
})

test('length is counted in what people see as letters, from 12 to 200', () => {
  const letters = 'sawah hijau, ombak jauh; '.repeat(9)
  expect(passwordFault('xkqmvwzjbhgn', budi)).toBeNull()
  expect(passwordFault('😀😁😂🤣😃😄😅😆😉😊😋😎', budi)).toBeNull()
  expect(passwordFault(`!${letters}`.slice(0, 200), budi)).toBeNull()
  expect(passwordFault(`!${letters}`.slice(0, 201), budi)).toBe('long')
  expect(passwordFault('z'.repeat(1_000_000), budi)).toBe('long')
})

test.each([
  'password1234', 'Password123!', 'P@ssw0rd2024!', 'P@ssw0rd20241234', 'passwordpassword', 'letmein12345', 'welcome12345', 'iloveyou1234', 'adminadmin123', 'Administrator1', 'changeme2024',
  'katasandi123', 'KataSandi2024', 'rahasia170845', 'Rahasia123456', 'r4h4s14r4h4s14', 'indonesia2024', 'Indonesia1945!', 'indonesiaraya', 'bismillah123', 'Bismillah2024', 'alhamdulillah', 'sayangkamu123', 'akusayangkamu', 'cintaku12345', 'merdeka17agustus', 'selamatdatang1', 'persib1933persib',
  'tangkal2024!!', 'pemilu2024pemilu', 'Bawaslu2024!', 'pilkada 2024', 'moderator123', 'saringsebelumsharing', 'password satu dua tiga', 'januari februari',
  '123456789012', '098765432109', '112233445566', '147258369147', '20242024202420', 'qwertyuiop12', 'qwerty123456', 'Qwertyuiop[]', '1q2w3e4r5t6y', 'q1w2e3r4t5y6', '1qaz2wsx3edc', 'zaq12wsxcde3', '123qweasdzxc', '1234qwer5678', 'asdf1234asdf', 'poiuytrewqlk', 'abcdefghijkl', '!@#$%^&*()_+', 'a1b2c3d4e5f6',
  'aaaaaaaaaaaa', 'aabbccddeeff', 'abcabcabcabc', 'abababababab', '121212121212', 'kambingkambing', '😀😀😀😀😀😀😀😀😀😀😀😀', '            ', 'ｐａｓｓｗｏｒｄ１２３４', 'Budi12345678',
])('%j is one of the first that anybody tries', (password) => expect(passwordFault(password, budi)).toBe('common'))

test.each(['budisantoso1990', 'BudiSantoso!!', 'Santoso-Budi-77', 'budi.santoso@contoh.id', 'contoh.id-budi', 'BUDI santoso 4', 'bud1s4nt0s0xyz', 'Budi_S4nt0s0_2024'])('%j is too much like Budi himself', (password) => {
  expect(passwordFault(password, budi)).toBe('like_you')
})

test('another person may use Budi’s name, and Budi may use it in a longer phrase', () => {
  expect(passwordFault('budisantoso1990', { email: 'ayu@contoh.id', name: 'Ayu' })).toBeNull()
  expect(passwordFault('budi makan sate kambing muda', budi)).toBeNull()
})

test.each(['', '@', 'budi', 'a@b'])('an address like %j and an empty name do no harm', (email) => {
  expect(passwordFault(PASSWORD, { email, name: '' })).toBeNull()
})

test.each([
  'kuda terbang di langit', 'correct horse battery staple', 'gunung7danau3perahu', 'Xk9#mQ2$vLp8', 'saya suka nasi goreng pedas', PASSWORD, 'indonesia jaya selalu', 'kucingku namanya belang',
  'bismillah semoga menang lomba', 'منزل صغير قرب البحر', 'Lq7-vT2m-Ks9x',
])('%j is good enough', (password) => expect(passwordFault(password, budi)).toBeNull())
