call ordval#define('markdown')
