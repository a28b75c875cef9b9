<?php
/**
 * Prints a post of three paragraphs as ../recipes/meter-and-gate.php changes it, without a database: WORDPRESS=… php article-page.php
 */

require __DIR__ . '/start.php';
require __DIR__ . '/../recipes/meter-and-gate.php';

$GLOBALS['post']       = new WP_Post( (object) array( 'ID' => 1, 'post_author' => 1, 'post_type' => 'post', 'post_status' => 'publish', 'post_date' => '2024-11-02 08:30:00', 'filter' => 'raw' ) );
$GLOBALS['authordata'] = (object) array( 'ID' => 1, 'display_name' => 'Mara Lin' );
add_filter( 'pre_option_date_format', fn() => 'j F Y' );
$query                 = new WP_Query();
$query->is_single      = true;
$query->is_singular    = true;
$query->in_the_loop    = true;
$query->queried_object = $GLOBALS['post'];
$GLOBALS['wp_query']     = $query;
$GLOBALS['wp_the_query'] = $query;
echo apply_filters( 'the_content', "<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n<!-- wp:paragraph -->\n<p>Two.</p>\n<!-- /wp:paragraph -->\n<!-- wp:paragraph -->\n<p>Three.</p>\n<!-- /wp:paragraph -->" );
