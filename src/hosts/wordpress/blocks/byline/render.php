<?php
/**
 * The block “Byline”: the authors and the dates of the post.
 *
 * @var array     $attributes
 * @var \WP_Block $block
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

echo post_block_box( $attributes, $block, byline_of_block( $attributes, post_of_block( $block ) ) ); // phpcs:ignore -- element() escapes.
