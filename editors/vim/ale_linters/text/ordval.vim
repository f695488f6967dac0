call ordval#define('text')
