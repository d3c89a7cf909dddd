import type { Lang } from '../words/words.ts'

/** What a language brings to matching, folded already: words that tell nothing, chat forms, and the wrapping of forwards. */
export type Vocabulary = { stop: ReadonlySet<string>; chat: ReadonlyMap<string, string>; wrapping: RegExp }

const set = (text: string) => new Set(text.split(/\s+/).filter(Boolean))

/** `yg yang, tdk tidak`: pairs, a form and the words it stands for. */
const pairs = (text: string) => new Map(text.split(/[,\n]/).map((pair) => pair.trim()).filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]))

const phrases = (text: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${text.split('|').map((p) => p.trim().replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{N}])`, 'gu')

const ID: Vocabulary = {
  stop: set(`
    ada adalah adapun agak agar akan aku anda antara apa apabila apakah apalagi atas atau awal bagai bagaimana bagi bahkan bahwa banyak baru bawah beberapa begini begitu belum berapa
    berbagai beri biar biasa bila bisa boleh buat bukan bukankah cara coba cuma cukup dalam dan dapat dari daripada dekat demi demikian dengan depan deh di dia dong dulu gak guna hal
    hampir hanya harus hingga ia ialah ikut ini itu itulah inilah jadi jangan jika juga justru kah kala kalau kali kalian kami kamu kan kapan karena kata katanya ke kecil kemudian
    kenapa kepada ketika kini kita kok ku kurang lagi lah lain lalu lama langsung lebih lewat loh luar maka makin malah mana masih masing mau maupun melainkan melalui memang menjadi
    menurut mereka meski meskipun mirip mulai mungkin namun nah nanti nih nya nyaris oleh orang pada padahal para pasti pernah per pula pun rupa saat saja salah sama sambil sampai
    sana sangat satu saya se seakan sebab sebagai sebagaimana sebelum sebuah secara sedang sedangkan segala sehingga sejak sekali sekitar selain selalu selama seluruh semakin semua
    sementara semoga seorang seperti sering serta sesuai sesuatu sesudah setelah setiap siapa sih suatu sudah supaya tanpa tapi telah tentang tentu terhadap terkait terlalu terus
    tersebut tetap tetapi tiap tidak toh tuh untuk usai wah walau walaupun yaitu yakni yang ya
    foto video gambar narasi klaim unggahan postingan beredar berita info kabar informasi sumber terjemahan akun media sosial facebook tiktok youtube instagram whatsapp twitter viral
    hoaks hoax cek fakta benar benarkah bener bapak ibu pak bu bang kak min mimin admin mohon tolong selamat assalamualaikum wr wb`),
  chat: pairs(`
    yg yang, tdk tidak, tak tidak, ga tidak, gak tidak, gk tidak, ngga tidak, nggak tidak, enggak tidak, kagak tidak, dgn dengan, dg dengan, krn karena, karna karena, krna karena, utk untuk, tuk untuk, unt untuk
    dr dari, dri dari, pd pada, kpd kepada, kpada kepada, sdh sudah, sdah sudah, udh sudah, udah sudah, dah sudah, blm belum, blom belum, belom belum, bs bisa, bsa bisa, dpt dapat, dapet dapat, jd jadi, jdi jadi, jgn jangan, jngan jangan
    org orang, orng orang, bnyk banyak, byk banyak, brp berapa, bgmn bagaimana, gmn bagaimana, gimana bagaimana, knp kenapa, kpn kapan, sy saya, sya saya, gue saya, gw saya, ane saya, aq aku, km kamu, kmu kamu, lu kamu, lo kamu, anda kamu, kt kita, kta kita, mrk mereka, mreka mereka
    pukul jam, pkl jam, jm jam, nyoblos coblos, mencoblos coblos, disabilitas difabel, skrg sekarang, skrang sekarang, skg sekarang, skr sekarang, sekrang sekarang, bsk besok, kmrn kemarin, kmaren kemarin, tgl tanggal, tggl tanggal, thn tahun, th tahun, bln bulan, jl jalan, jln jalan, no nomor, nmr nomor, hp telepon, tlp telepon, telp telepon, rmh rumah, rs rumah sakit, rsud rumah sakit umum daerah, kec kecamatan, kab kabupaten, kel kelurahan, prov provinsi, ds desa
    sm sama, sma sama, klo kalau, kl kalau, kalo kalau, klu kalau, dlm dalam, dl dalam, dlu dulu, tp tapi, tpi tapi, ttp tetap, lg lagi, lgi lagi, lgsg langsung, lgsung langsung, bgt banget, bngt banget, bkn bukan, bukn bukan, bnr benar, bner benar, spt seperti, sprti seperti, kyk seperti, kayak seperti, kaya seperti, sbg sebagai, sblm sebelum, stlh setelah, sth setelah, trs terus, trus terus, tsb tersebut, ttg tentang, tntg tentang, thdp terhadap, mjd menjadi, mnjd menjadi, msh masih, masi masih, msk masuk, mngkn mungkin, mgkn mungkin
    jk jika, jt juta, rb ribu, rbu ribu, ratusan ratus, ribuan ribu, jutaan juta, milyar miliar, tril triliun, trilyun triliun, rp rupiah, idr rupiah, duit uang, dtg datang, pny punya, py punya, sj saja, aja saja, aj saja, smua semua, smw semua, sgt sangat, sngt sangat, tmn teman, tmpt tempat, wkt waktu, bpk bapak, pmrnth pemerintah, pmerintah pemerintah, indo indonesia, ri indonesia, presidn presiden, capres calon presiden, cawapres calon wakil presiden, wapres wakil presiden, paslon pasangan calon, caleg calon legislatif, cabup calon bupati, cagub calon gubernur, cawagub calon wakil gubernur, pilpres pemilihan presiden, pileg pemilihan legislatif, pilkada pemilihan kepala daerah, pilgub pemilihan gubernur, pilbup pemilihan bupati, pemilu pemilihan umum, mk mahkamah konstitusi, kpk komisi pemberantasan korupsi, kpu komisi pemilihan umum, medsos media sosial, wa whatsapp, fb facebook, ig instagram, yt youtube, vidio video, vid video, poto foto, ft foto, jkw jokowi, prabowo prabowo, dki jakarta, jkt jakarta, sby surabaya, bdg bandung, jateng jawa tengah, jatim jawa timur, jabar jawa barat, kaltim kalimantan timur, kutim kutai timur, kaltara kalimantan utara, kalsel kalimantan selatan, kalbar kalimantan barat, sulsel sulawesi selatan, sumut sumatera utara, sumsel sumatera selatan, ntt nusa tenggara timur, ntb nusa tenggara barat, amrik amerika, usa amerika serikat, tni tentara, polri polisi, pks pks`),
  wrapping: phrases(`sebarkan sebelum dihapus|sebarkan segera|tolong sebarkan|mohon sebarkan|tolong disebarkan|mohon disebarkan|mohon disebarkan ke grup lain|tolong disebar ?luas ?kan|sebarluaskan|sebarkan|viralkan|bagikan ke semua kontak anda|bagikan ke semua|bagikan|share ke semua grup|share|kirim ke \\d+ orang|teruskan ke|teruskan|breaking news|forwarded many times|diteruskan berkali ?kali|forwarded|diteruskan|min tolong cek|tolong cek|mohon dicek|tolong dicek|apa benar ini|apakah benar ini|apakah ini benar|apa ini benar|ini benar(?:kah)?|ini bener gk sih|ini bener ga sih|ini bener gak sih|benarkah ini|tolong dibaca sampai habis|baca sampai habis|dari grup sebelah|grup sebelah|copas dari grup sebelah|copas|wallahu ?a(?:k|')?lam|hati ?hati ?2?|info penting|penting`),
}

const EN: Vocabulary = {
  stop: set(`
    a about above after again against all am an and any are as at be because been before being below between both but by can cannot could did do does doing down during each few for from
    further had has have having he her here hers herself him himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only or other our
    ours ourselves out over own same she should so some such than that the their theirs them themselves then there these they this those through to too under until up very was we were
    what when where which while who whom why will with would you your yours yourself yourselves s t don isn aren wasn weren doesn didn won wouldn shouldn couldn ve re ll d m
    claim claims shows show says said photo photograph video image picture via rt pic twitter january february march april may june july august september october november december`),
  chat: pairs(`u you, ur your, pls please, ppl people, govt government, potus president, usa us, uk united kingdom`),
  wrapping: phrases(`please share|share this|breaking news|breaking|forwarded many times|forwarded|is this true|fact check`),
}

export const vocabularyOf = (lang: Lang): Vocabulary => (lang === 'en' ? EN : ID)
