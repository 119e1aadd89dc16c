/** The six cities that are of the level of a province (Hiến pháp 2013, điều 110; Nghị quyết 202/2025/QH15). */
const CENTRAL_CITIES = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế'];

/** “thành phố Huế”, whose province is itself. */
export const CENTRAL_CITY = new RegExp(`thành phố (?:${CENTRAL_CITIES.join('|')})`, 'u');

/** What a unit of the level of a province is, by its name alone. */
export const typeOfProvince = (name: string): 'thành phố' | 'tỉnh' =>
  CENTRAL_CITIES.includes(name) ? 'thành phố' : 'tỉnh';
