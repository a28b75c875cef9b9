<?php
/**
 * The block “Share icons”: links that share the post.
 *
 * @var array     $attributes
 * @var \WP_Block $block
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

echo post_block_box( $attributes, $block, share_of_block( $attributes, post_of_block( $block ) ) ); // phpcs:ignore -- element() escapes.
